package io.fengyi.checkin;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import java.time.Duration;
import java.time.Instant;

/**
 * Judges scans of check-in codes; one for all kinds of events.
 *
 * <p>The code is checked against the time of the scan. A scan received within 24 hours counts, within 72 hours it waits
 * for somebody's confirmation, later it is refused. Clocks of phones may be two minutes ahead. Source: learning.md 3.4.
 */
public final class CheckInDesk {

    private static final Duration COUNTS = Duration.ofHours(24);

    /** The longest that a scan may be under way. */
    public static final Duration WAITS = Duration.ofHours(72);

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final CheckInCodes codes;

    public CheckInDesk(CheckInCodes codes) {
        this.codes = codes;
    }

    /** The code to show at the event now. */
    public CheckInCode current(String eventId, Instant now) {
        return codes.current(eventId, now);
    }

    /**
     * Judges a scan.
     *
     * @throws InvalidValue 422 {@code code-not-valid} (old, altered, of another event) or {@code sync-too-late}
     * @throws CheckInClosed outside the window
     */
    public ScanVerdict judge(String eventId, CheckInWindow window, ScanBody scan, Instant now) {
        Instant said = scan.scannedAt() == null ? now : scan.scannedAt();
        if (said.isAfter(now.plus(CLOCK_SKEW))) {
            throw new InvalidValue("/scannedAt", "code-not-valid", "scannedAt: " + said + " (it is " + now + ")");
        }
        Instant at = said.isAfter(now) ? now : said;
        if (!codes.shown(scan.code(), eventId, at)) {
            throw new InvalidValue("/code", "code-not-valid", "code: " + scan.code() + " (at " + at + ")");
        }
        if (!window.covers(at)) {
            throw new CheckInClosed(at, window);
        }
        Duration delay = Duration.between(at, now);
        if (delay.compareTo(WAITS) > 0) {
            throw new InvalidValue("/scannedAt", "sync-too-late", "scannedAt: " + at + " (72 hours at most)");
        }
        return new ScanVerdict(at, delay.compareTo(COUNTS) > 0, codes.deviceMark(eventId, scan.deviceKey()));
    }

    /** What to throw when the device mark of a scan is stored with another person's row of the same event. */
    public static Conflict deviceAlreadyUsed(String eventId) {
        return new Conflict("device-already-used", "deviceKey: used by another person at " + eventId);
    }
}
