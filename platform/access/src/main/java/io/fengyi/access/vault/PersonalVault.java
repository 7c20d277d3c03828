package io.fengyi.access.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Seals personal fields (P2, P3) with a key per person, so that destroying one small document makes every copy of them
 * unreadable, in backups and logs of events too.
 *
 * <p>AES-256-GCM (Tink) with person and field as associated data: a value moved to another person or field does not
 * open. Unwrapped keys stay in memory for at most 30 s and 1,000 persons, so an erasure in another process takes
 * effect within that time. Source: platform.md 3.5.
 */
public final class PersonalVault implements FieldOpener {

    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;

    private final DataKeys keys;
    private final Aead master;
    private final Cache<String, Aead> open = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    PersonalVault(DataKeys keys, SigningKeys signingKeys) {
        this.keys = keys;
        this.master = aead(signingKeys.derive("personal-vault"));
    }

    /**
     * Encrypts one field; the first one of a person makes their key.
     *
     * @throws PersonErased when the person's key was destroyed
     */
    public byte[] seal(String personId, String field, String text) {
        Aead key = open.get(personId, this::existingOrNew);
        try {
            byte[] sealed = key.encrypt(text.getBytes(StandardCharsets.UTF_8), context(personId, field));
            return ByteBuffer.allocate(sealed.length + 1)
                    .put(FORMAT)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("field " + field + " cannot be sealed", impossible);
        }
    }

    @Override
    public String open(String personId, String field, byte[] sealed) {
        return open(open.get(personId, this::existing), personId, field, sealed);
    }

    private static String open(Aead key, String personId, String field, byte[] sealed) {
        if (sealed.length < 2 || sealed[0] != FORMAT) {
            throw new IllegalStateException("field " + field + " of " + personId + ": unknown sealing format");
        }
        byte[] body = java.util.Arrays.copyOfRange(sealed, 1, sealed.length);
        try {
            return new String(key.decrypt(body, context(personId, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("field " + field + " of " + personId + " does not open", broken);
        }
    }

    /**
     * For opening fields of many persons, some hundred at most: their keys are fetched at once, and forgotten with the
     * opener. Anybody else's are fetched as usual.
     */
    public FieldOpener forMany(Collection<String> personIds) {
        Map<String, Aead> fetched = new HashMap<>();
        keys.findAll(personIds).forEach((id, wrapped) -> fetched.put(id, unwrap(id, wrapped)));
        return (personId, field, content) -> {
            Aead key = fetched.get(personId);
            return key == null ? open(personId, field, content) : open(key, personId, field, content);
        };
    }

    /** Destroys the person's key for good; doing it again changes nothing. */
    public void destroy(String personId) {
        keys.destroy(personId);
        open.invalidate(personId);
    }

    private Aead existing(String personId) {
        return unwrap(personId, keys.find(personId).orElseThrow(() -> new PersonErased(personId)));
    }

    private Aead existingOrNew(String personId) {
        byte[] wrapped = keys.find(personId).orElseGet(() -> keys.addIfAbsent(personId, wrapNew(personId)));
        return unwrap(personId, wrapped);
    }

    private byte[] wrapNew(String personId) {
        try {
            return master.encrypt(Random.randBytes(KEY_BYTES), context(personId, "data-key"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("data key cannot be wrapped", impossible);
        }
    }

    private Aead unwrap(String personId, byte[] wrapped) {
        try {
            return aead(master.decrypt(wrapped, context(personId, "data-key")));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "data key of " + personId + " does not open (was fengyi.master-key changed?)", broken);
        }
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not available", impossible);
        }
    }

    private static byte[] context(String personId, String field) {
        return (personId + '\0' + field).getBytes(StandardCharsets.UTF_8);
    }
}
