package io.fengyi.points.redemption;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Stops a saga right after a step, as a killed process would: no clean-up, no answer. */
@Primary
@Component
public class CrashingSagaLog extends SagaLog {
    /** The process is gone. */
    public static final class Killed extends Error {
        Killed(String step) {
            super("killed after " + step);
        }
    }

    private final AtomicReference<String> deadly = new AtomicReference<>("");

    public void killAfter(String step) {
        deadly.set(step);
    }

    @Override
    void done(String redemptionId, String step) {
        if (deadly.compareAndSet(step, "")) {
            throw new Killed(step);
        }
    }
}
