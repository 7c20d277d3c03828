package io.fengyi.welfare.claim;

import io.hypersistence.tsid.TSID;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A code that the rider shows at the counter: 8 characters of Crockford base 32, 40 random bits, good for 60 seconds.
 *
 * @param value unique among the codes that are live
 */
public record ShownCode(String value, Instant issuedAt) {

    static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int LEADING = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ShownCode issued(Instant now) {
        return new ShownCode(TSID.from(RANDOM.nextLong()).toString().substring(LEADING), now);
    }

    /** What somebody may have typed: lower case, blanks and dashes inside, O for 0, I and L for 1. */
    static String normalised(String typed) {
        return typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[ -]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    public Instant validUntil() {
        return issuedAt.plus(LIFE);
    }

    boolean isLive(Instant now) {
        return !now.isAfter(validUntil());
    }

    /** Worth showing again: there is time to walk to the counter. */
    boolean isFresh(Instant now) {
        return now.isBefore(issuedAt.plus(FRESH)) && !now.isBefore(issuedAt);
    }
}
