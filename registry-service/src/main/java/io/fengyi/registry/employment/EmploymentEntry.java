package io.fengyi.registry.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a spell of work.
 *
 * @param id of the spell that is changed; null enters a new one
 * @param to day of the end, null while it is open
 */
public record EmploymentEntry(
        @Nullable String id,
        String enterpriseId,
        @Nullable String siteId,
        String engagement,
        @Nullable String roleTag,
        LocalDate from,
        @Nullable LocalDate to) {}
