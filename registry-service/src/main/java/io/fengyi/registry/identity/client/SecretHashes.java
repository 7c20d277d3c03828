package io.fengyi.registry.identity.client;

import io.fengyi.registry.identity.secret.OneTimeCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares a client secret with one or two hashes joined by a comma. SHA-256 is enough: our client secrets are random
 * and long; passwords of people are never handled here.
 */
public final class SecretHashes implements PasswordEncoder {

    private static final String SEPARATOR = ",";

    static String join(List<String> hashes) {
        return String.join(SEPARATOR, hashes);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : OneTimeCode.hash(secret.toString());
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hashes) {
        if (secret == null || hashes == null || hashes.isEmpty()) {
            return false;
        }
        byte[] given = OneTimeCode.hash(secret.toString()).getBytes(StandardCharsets.US_ASCII);
        boolean found = false;
        for (String hash : hashes.split(SEPARATOR)) {
            found |= MessageDigest.isEqual(given, hash.getBytes(StandardCharsets.US_ASCII));
        }
        return found;
    }
}
