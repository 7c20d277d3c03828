package io.fengyi.checkin;

import java.time.Instant;

/** The scan was made outside the window; answers 422 with the window. */
public class CheckInClosed extends RuntimeException {

    private final CheckInWindow window;

    CheckInClosed(Instant scannedAt, CheckInWindow window) {
        super("scannedAt: " + scannedAt + " (open from " + window.opensAt() + " to " + window.closesAt() + ")");
        this.window = window;
    }

    Instant opensAt() {
        return window.opensAt();
    }

    Instant closesAt() {
        return window.closesAt();
    }
}
