package io.fengyi.relay;

/** An event that no repetition will make right; it goes to the dead letters at once, with this reason. */
public class PoisonEvent extends RuntimeException {

    public PoisonEvent(String reason) {
        super(reason);
    }

    public PoisonEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
