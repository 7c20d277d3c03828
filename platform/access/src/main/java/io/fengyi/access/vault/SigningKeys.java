package io.fengyi.access.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Derives independent keys from the master key: one per purpose, the same in every process.
 *
 * <p>HKDF with HMAC-SHA-256 (RFC 5869). The master key itself is used for nothing else and cannot be read back.
 */
public final class SigningKeys {

    private static final int KEY_BYTES = 32;

    private final byte[] masterKey;

    private SigningKeys(byte[] masterKey) {
        this.masterKey = masterKey;
    }

    /**
     * Reads the master key.
     *
     * @throws IllegalStateException unless it is base64 of exactly 32 bytes; the message does not repeat the value
     */
    public static SigningKeys of(String masterKeyBase64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(masterKeyBase64.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException("fengyi.master-key is not base64", malformed);
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "fengyi.master-key: " + key.length + " bytes (32 bytes in base64 are expected, FENGYI_MASTER_KEY)");
        }
        return new SigningKeys(key);
    }

    /** 32 bytes for this purpose, e.g. {@code media-links}. */
    public byte[] derive(String purpose) {
        try {
            byte[] info = ("fengyi/" + purpose).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HmacSha256", masterKey, new byte[0], info, KEY_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF with HMAC-SHA-256 is not available", impossible);
        }
    }
}
