package io.fengyi.checkin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the rotating codes of events.
 *
 * <p>{@code eventId.slot.mac}: slot = ⌊epoch seconds ÷ 15⌋, mac = first 16 hex digits of HMAC-SHA-256(key of the event,
 * {@code eventId.slot}). Source: learning.md 3.4.
 */
public final class CheckInCodes {

    static final int SLOT_SECONDS = 15;
    private static final int MAC_BYTES = 8;
    private static final String HMAC = "HmacSHA256";

    private final byte[] master;

    /** @param master 32 bytes that all instances of a service share */
    public CheckInCodes(byte[] master) {
        this.master = master.clone();
    }

    public CheckInCode current(String eventId, Instant now) {
        long slot = slot(now);
        Instant end = Instant.ofEpochSecond((slot + 1) * SLOT_SECONDS);
        return new CheckInCode(
                eventId + "." + slot + "." + mac(eventId, slot),
                end,
                Math.toIntExact(end.getEpochSecond() - now.getEpochSecond()));
    }

    /** Whether this is a code of this event that was on the screen at that time or one slot before. */
    boolean shown(String code, String eventId, Instant at) {
        String[] parts = code.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(eventId) || !parts[1].matches("\\d{1,12}")) {
            return false;
        }
        long slot = Long.parseLong(parts[1]);
        long age = slot(at) - slot;
        byte[] expected = mac(eventId, slot).getBytes(StandardCharsets.US_ASCII);
        boolean genuine = MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.UTF_8));
        return genuine && (age == 0 || age == 1);
    }

    /** A keyed hash of the device that means something within this event only: no trail from event to event. */
    String deviceMark(String eventId, String deviceKey) {
        return HexFormat.of().formatHex(hmac(keyOf(eventId), "device." + deviceKey));
    }

    private String mac(String eventId, long slot) {
        byte[] whole = hmac(keyOf(eventId), eventId + "." + slot);
        return HexFormat.of().formatHex(Arrays.copyOf(whole, MAC_BYTES));
    }

    private byte[] keyOf(String eventId) {
        return hmac(master, eventId);
    }

    private static long slot(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), (long) SLOT_SECONDS);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(HMAC + " is in every JDK", impossible);
        }
    }
}
