package io.fengyi.registry.identity.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 192 random bits that is shown once; only its SHA-256 is stored. */
public record OneTimeCode(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    public static OneTimeCode next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String hash() {
        return hash(value);
    }

    public static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "OneTimeCode";
    }
}
