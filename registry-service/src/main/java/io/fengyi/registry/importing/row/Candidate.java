package io.fengyi.registry.importing.row;

import io.fengyi.registry.employment.EmploymentEntry;
import io.fengyi.registry.worker.WorkerDetails;
import org.jspecify.annotations.Nullable;

/**
 * What a row without problems wants to be on record.
 *
 * @param phoneIndex blind index of the phone, when there is one
 * @param rowKey blind index of the whole row, when there is no phone to find it by
 */
public record Candidate(
        int line,
        WorkerDetails details,
        @Nullable EmploymentEntry employment,
        @Nullable String phoneIndex,
        @Nullable String rowKey) {

    /** The key under which a record of this person would be found. */
    public String key() {
        return phoneIndex != null ? phoneIndex : String.valueOf(rowKey);
    }
}
