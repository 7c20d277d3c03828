package io.fengyi.registry.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of enterprises is narrowed to.
 *
 * @param area area code; a prefix is a subtree
 * @param asOf day of which all of this is asked; null is today
 * @param text part of brand or legal name
 * @param covered whether an established Party organisation covers it on that day
 */
public record EnterpriseFilter(
        @Nullable String area,
        @Nullable String industry,
        @Nullable EnterpriseStatus status,
        @Nullable LocalDate asOf,
        @Nullable String text,
        @Nullable Boolean covered) {}
