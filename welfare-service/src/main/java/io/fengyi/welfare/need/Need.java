package io.fengyi.welfare.need;

import io.fengyi.http.InvalidTransition;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody needs.
 *
 * @param text null once its worker was erased
 * @param day business day of its receipt
 * @param workerId who said so; null when anonymous, entered by staff, or erased
 * @param reply the answer, or the reason of the refusal
 */
@Document("needs")
record Need(
        @Id String id,
        @Version @Nullable Long version,
        @Nullable String text,
        NeedChannel channel,
        String communityCode,
        Instant receivedAt,
        LocalDate day,
        @Nullable String workerId,
        NeedState state,
        @Nullable String themeId,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable String repliedBy,
        @Nullable String creationKey) {

    /** Sorts it into a theme, for the first time or anew. */
    Need themed(String theme) {
        require("theme");
        return with(NeedState.THEMED, theme, null, null, null);
    }

    Need answered(String text, Instant at, String by) {
        require("answer");
        return with(NeedState.ANSWERED, themeId, text, at, by);
    }

    Need declined(String reason, Instant at, String by) {
        require("refusal");
        return with(NeedState.DECLINED, themeId, reason, at, by);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }

    private void require(String command) {
        if (!state.allowed().contains(command)) {
            throw new InvalidTransition("need " + id, state, command, state.allowed());
        }
    }

    private Need with(
            NeedState next, @Nullable String theme, @Nullable String text, @Nullable Instant at, @Nullable String by) {
        return new Need(
                id,
                version,
                this.text,
                channel,
                communityCode,
                receivedAt,
                day,
                workerId,
                next,
                theme,
                text,
                at,
                by,
                creationKey);
    }
}
