package io.fengyi.registry.partyorganisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The paper behind a transition.
 *
 * @param on business day; null is today
 */
public record Paper(
        @Nullable LocalDate on,
        @Nullable String document,
        @Nullable String note) {}
