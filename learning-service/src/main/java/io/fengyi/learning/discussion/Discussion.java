package io.fengyi.learning.discussion;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A topic that riders talk about for some days.
 *
 * @param area where it belongs; it is open to every worker all the same
 * @param closing the summary; closing before {@code closes} ends it at once
 */
@Document("discussions")
record Discussion(
        @Id String id,
        @Version @Nullable Long version,
        String area,
        String topic,
        String text,
        Instant opens,
        Instant closes,
        Opened opened,
        @Nullable Closing closing) {

    /**
     * By whom it was opened.
     *
     * @param key idempotency key of the request
     */
    record Opened(Instant at, String by, @Nullable String key) {}

    /**
     * How it ended.
     *
     * @param day business day, for figures
     * @param key idempotency key of the request
     */
    record Closing(
            Instant at,
            LocalDate day,
            String by,
            String summary,
            @Nullable String key) {}

    /** @throws InvalidValue 422 {@code discussion-times-invalid} unless it ends in the future, after it begins */
    static Discussion opened(
            String id, String area, String topic, String text, Instant opens, Instant closes, Opened opened) {
        if (!closes.isAfter(opens) || !closes.isAfter(opened.at())) {
            throw new InvalidValue(
                    "/closes", "discussion-times-invalid", "closes: " + closes + " (opens: " + opens + ")");
        }
        return new Discussion(id, null, area, topic, text, opens, closes, opened, null);
    }

    DiscussionPhase phase(Instant now) {
        if (closing != null) {
            return DiscussionPhase.CLOSED;
        }
        if (now.isBefore(opens)) {
            return DiscussionPhase.PLANNED;
        }
        return now.isBefore(closes) ? DiscussionPhase.OPEN : DiscussionPhase.ENDED;
    }

    /** @throws InvalidTransition before it opens and when it is closed already */
    Discussion close(Closing how) {
        DiscussionPhase phase = phase(how.at());
        if (!phase.allowed().contains("closing")) {
            throw new InvalidTransition("discussion " + id, phase, "closing", phase.allowed());
        }
        return new Discussion(id, version, area, topic, text, opens, closes, opened, how);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }
}
