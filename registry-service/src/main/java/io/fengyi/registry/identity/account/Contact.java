package io.fengyi.registry.identity.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rider is recognised: sealed values with a blind index beside each.
 *
 * @param phoneIndex blind index of the proved number
 * @param openidIndexes blind indexes of {@code app:openid}, one per mini-program
 *     (absent, never empty: an empty list would take part in the unique index)
 * @param openids the same sealed, in base64
 */
public record Contact(
        @Nullable String phoneIndex,
        byte @Nullable [] phone,
        @Nullable Instant phoneVerifiedAt,
        @Nullable List<String> openidIndexes,
        @Nullable List<String> openids) {

    static Contact none() {
        return new Contact(null, null, null, null, null);
    }

    Contact withPhone(String index, byte[] sealed, Instant at) {
        return new Contact(index, sealed, at, openidIndexes, openids);
    }

    Contact withOpenid(String index, byte[] sealed) {
        return new Contact(
                phoneIndex,
                phone,
                phoneVerifiedAt,
                plus(openidIndexes, index),
                plus(openids, Base64.getEncoder().encodeToString(sealed)));
    }

    private static List<String> plus(@Nullable List<String> some, String more) {
        List<String> all = some == null ? new ArrayList<>() : new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }
}
