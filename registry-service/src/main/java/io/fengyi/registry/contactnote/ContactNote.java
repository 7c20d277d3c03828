package io.fengyi.registry.contactnote;

import io.fengyi.registry.input.Attitude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One contact with an enterprise; never changed afterwards.
 *
 * @param day ISO text of the day of the contact
 * @param followUpOn ISO text of the day to come again
 * @param by account that wrote it
 * @param creationKey idempotency key of the request
 */
public record ContactNote(
        String id,
        String day,
        Attitude attitude,
        String text,
        @Nullable String followUpOn,
        String by,
        String byRole,
        @Nullable String creationKey) {

    public LocalDate date() {
        return LocalDate.parse(day);
    }

    public @Nullable LocalDate returns() {
        return followUpOn == null ? null : LocalDate.parse(followUpOn);
    }
}
