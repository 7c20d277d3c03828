package io.fengyi.learning.push;

import org.springframework.stereotype.Component;

/** Sends what is due when a test of another feature wants it. */
@Component
public final class PushSweep {

    private final SendingPushes sending;

    PushSweep(SendingPushes sending) {
        this.sending = sending;
    }

    public void sendWhatIsDue() {
        sending.sendWhatIsDue();
    }
}
