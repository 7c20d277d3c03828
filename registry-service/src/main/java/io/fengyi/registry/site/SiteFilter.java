package io.fengyi.registry.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of sites is narrowed to.
 *
 * @param area area code; a prefix is a subtree
 * @param asOf day of which all of this is asked; null is today
 * @param text part of the name
 */
public record SiteFilter(
        @Nullable String area,
        @Nullable String enterpriseId,
        @Nullable SiteKind kind,
        @Nullable SiteStatus status,
        @Nullable LocalDate asOf,
        @Nullable String text) {}
