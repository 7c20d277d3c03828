package io.fengyi.media;

import io.fengyi.http.Forbidden;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Mints and checks links to media, for the service that owns the record and has checked the caller.
 *
 * <p>A link works until {@code expires} (epoch seconds, at most five minutes ahead), for one size of one file of one
 * service; the signature is HMAC-SHA-256 over these four, in hex. Source: platform.md 3.8.
 */
public final class SignedLinks {

    private final String service;
    private final SecretKeySpec key;
    private final Clock systemClock;
    private final Duration life;

    SignedLinks(String service, byte[] key, Clock systemClock, Duration life) {
        this.service = service;
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.systemClock = systemClock;
        this.life = life;
    }

    /** A path with its query, to be resolved against the platform's public address. */
    public String link(MediaId id, MediaSize size) {
        long expires = systemClock.instant().plus(life).getEpochSecond();
        return openLink(id, size) + "&expires=" + expires + "&signature=" + signature(id, size, expires);
    }

    /** The path of media that anybody may read; without {@link MediaStore#publish} it answers 404. */
    public String openLink(MediaId id, MediaSize size) {
        return "/api/v1/media/" + service + "/" + id.value() + "?size=" + size.word();
    }

    /**
     * How long this link still works.
     *
     * @throws Forbidden {@code link-not-valid} for a signature that is not ours, {@code link-expired} for an old one
     */
    public Duration check(MediaId id, MediaSize size, long expires, String signature) {
        byte[] expected = signature(id, size, expires).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            throw new Forbidden("link-not-valid", "signature: not made for " + size.word() + " of " + id + " here");
        }
        Instant until = Instant.ofEpochSecond(expires);
        Duration left = Duration.between(systemClock.instant(), until);
        if (left.isNegative() || left.isZero()) {
            throw new Forbidden("link-expired", "expires: " + until);
        }
        return left;
    }

    private String signature(MediaId id, MediaSize size, long expires) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String signed = service + '\n' + id.value() + '\n' + size.word() + '\n' + expires;
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", impossible);
        }
    }
}
