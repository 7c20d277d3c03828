package io.fengyi.registry.identity.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a key is made, signs and goes: it lives 90 days, is known 45 days before it signs and then signs for 45, so that
 * two are live at any time and nobody meets a token whose key was not published long before. Source: platform.md 3.3.
 */
final class KeySchedule {

    static final Duration LIFE = Duration.ofDays(90);
    static final Duration TURN = LIFE.dividedBy(2);

    /** Longer than any access token lives. */
    static final Duration GRACE = Duration.ofHours(2);

    private KeySchedule() {}

    /** The key that signs now: the youngest that has begun. */
    static Optional<StoredSigningKey> signing(List<StoredSigningKey> keys, Instant now) {
        return keys.stream()
                .filter(key -> key.isPublishedAt(now) && key.hasBegunAt(now))
                .max(Comparator.comparingLong(StoredSigningKey::generation));
    }

    /** Begin of the next key that is missing, if one is. */
    static Optional<Instant> missing(List<StoredSigningKey> keys, Instant now) {
        Optional<StoredSigningKey> youngest = keys.stream().max(Comparator.comparingLong(StoredSigningKey::generation));
        if (youngest.isEmpty() || !now.isBefore(end(youngest.get()))) {
            return Optional.of(now);
        }
        return youngest.get().hasBegunAt(now) ? Optional.of(end(youngest.get())) : Optional.empty();
    }

    /** When the key stops signing. */
    static Instant end(StoredSigningKey key) {
        return key.signsFrom().plus(TURN);
    }

    static Instant retirement(Instant signsFrom) {
        return signsFrom.plus(TURN).plus(GRACE);
    }
}
