package io.fengyi.registry.identity.secret;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based codes as authenticator apps make them: RFC 6238, HMAC-SHA-1, 30 seconds, six digits, one step of drift.
 *
 * @param secret base32 without padding (RFC 4648)
 */
public record Totp(String secret) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DRIFT = 1;

    public static Totp next() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Totp(encode(bytes));
    }

    /** The code of this moment. */
    public String codeAt(Instant at) {
        return code(at.getEpochSecond() / STEP_SECONDS);
    }

    /** The step whose code this is, if it is a step behind {@code after} and near {@code at}. */
    public OptionalLong accept(String code, Instant at, long after) {
        long now = at.getEpochSecond() / STEP_SECONDS;
        for (long step = now - DRIFT; step <= now + DRIFT; step++) {
            if (step > after && code(step).equals(code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** What an authenticator app reads from the QR code. */
    public String uri(String login) {
        String label =
                URLEncoder.encode("Fengyi:" + login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Fengyi";
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-1 is not available", impossible);
        }
    }

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = buffer << 8 | next & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 0x1f));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(buffer << 5 - bits & 0x1f));
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Totp";
    }
}
