package io.fengyi.governance.charter;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One version of a charter. In force on a day is the published one of its kind with the latest {@code effectiveFrom} that
 * is not after that day.
 *
 * @param number from 1 within its kind
 * @param creationKey idempotency key of the request that drafted it
 */
@Document("charters")
record Charter(
        @Id String id,
        @Version @Nullable Long version,
        CharterText words,
        int number,
        CharterState state,
        Instant draftedAt,
        @Nullable Instant publishedAt,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    static Charter drafted(String id, CharterText words, int number, Instant at, @Nullable String key) {
        return new Charter(id, null, words, number, CharterState.DRAFT, at, null, key, null);
    }

    /**
     * Takes effect from its day on.
     *
     * @param latest the published version of the kind that takes effect last
     * @throws InvalidTransition when it is published already
     * @throws InvalidValue 422 {@code effective-in-the-past}
     * @throws Conflict {@code newer-version-published} when another one would put it out of force at once
     */
    Charter publish(@Nullable Charter latest, Instant now, LocalDate today) {
        if (state != CharterState.DRAFT) {
            throw new InvalidTransition("charter " + id, state, "publication", List.of());
        }
        if (words.effectiveFrom().isBefore(today)) {
            throw new InvalidValue(
                    "/effectiveFrom", "effective-in-the-past", "effectiveFrom: " + words.effectiveFrom());
        }
        if (latest != null && latest.outlasts(this)) {
            throw new Conflict(
                    "newer-version-published",
                    id + ": version " + latest.number() + " takes effect on "
                            + latest.words().effectiveFrom());
        }
        return new Charter(id, version, words, number, CharterState.PUBLISHED, draftedAt, now, creationKey, outbox);
    }

    /** Whether the other one would never be in force, or this one be put out of force by an older text. */
    private boolean outlasts(Charter other) {
        return number > other.number || !words.effectiveFrom().isBefore(other.words.effectiveFrom());
    }

    boolean isPublished() {
        return state == CharterState.PUBLISHED;
    }

    Charter with(@Nullable Outbox events) {
        return new Charter(id, version, words, number, state, draftedAt, publishedAt, creationKey, events);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }
}
