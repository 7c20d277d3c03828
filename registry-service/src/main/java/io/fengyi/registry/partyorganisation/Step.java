package io.fengyi.registry.partyorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transition on paper.
 *
 * @param on business day from which it holds
 * @param document number of the paper, e.g. 示范委〔2023〕3号
 * @param mode the mode from then on
 * @param note reason, or the formation advice that was followed
 * @param at when it was entered, system time
 */
public record Step(
        OrganisationState state,
        FormationMode mode,
        List<String> enterpriseIds,
        LocalDate on,
        @Nullable String document,
        @Nullable String note,
        String actor,
        Instant at) {}
