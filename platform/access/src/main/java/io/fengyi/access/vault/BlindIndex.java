package io.fengyi.access.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds an encrypted field by its value: a keyed hash that is stored beside it.
 *
 * <p>HMAC-SHA-256 over field and value with a key of its own. Equal values of one field are equal here, so that only
 * fields with many possible values belong in it; the caller normalises the value first.
 */
public final class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public BlindIndex(SigningKeys keys) {
        this.key = new SecretKeySpec(keys.derive("blind-index"), ALGORITHM);
    }

    /** 43 characters, base64url; different for the same value in another field. */
    public String of(String field, String normalisedValue) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] hash = mac.doFinal(normalisedValue.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is not available", impossible);
        }
    }
}
