package io.fengyi.learning.xapi;

import io.fengyi.access.vault.SigningKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Names that hold within one export: the same question (area and period) gives the same names again, another question
 * gives others, and without the key nobody can lead them back or from one export to the next.
 */
@Component
class Pseudonyms {

    private static final String HMAC = "HmacSHA256";
    private static final int NAME_BYTES = 15;

    private final SecretKeySpec key;

    Pseudonyms(SigningKeys keys) {
        this.key = new SecretKeySpec(keys.derive("xapi-exports"), HMAC);
    }

    /** The names of one export. */
    Export of(String question) {
        return new Export(question);
    }

    /** What is called how in one export. */
    final class Export {

        private final String question;
        private final byte[] namespace;

        private Export(String question) {
            this.question = question;
            this.namespace = Arrays.copyOf(hmac("namespace|" + question), 16);
        }

        /** 20 characters that stand for a worker. */
        String worker(String workerId) {
            byte[] name = Arrays.copyOf(hmac("worker|" + question + '|' + workerId), NAME_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
        }

        /** Name-based UUID, version 5 (RFC 9562): SHA-1 over a namespace that only this export has, and the name. */
        UUID statement(String name) {
            try {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                sha1.update(namespace);
                byte[] hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
                hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
                hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
                ByteBuffer bits = ByteBuffer.wrap(hash);
                return new UUID(bits.getLong(), bits.getLong());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("SHA-1 is not available", impossible);
            }
        }
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(HMAC + " is not available", impossible);
        }
    }
}
