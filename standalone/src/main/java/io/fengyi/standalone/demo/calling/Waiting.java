package io.fengyi.standalone.demo.calling;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Facts travel between services in their own time; the loader waits for those on which its next call rests. */
public final class Waiting {

    private static final Duration NEWS_TRAVELS = Duration.ofSeconds(60);

    private Waiting() {}

    public static void until(BooleanSupplier done) {
        long giveUp = System.nanoTime() + NEWS_TRAVELS.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("demo data: waited " + NEWS_TRAVELS + " in vain");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Repeats a call until the facts of another service, on which it rests, have arrived. */
    public static JsonNode eventually(Supplier<JsonNode> call) {
        long giveUp = System.nanoTime() + NEWS_TRAVELS.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (DemoDataRefused e) {
                if (System.nanoTime() > giveUp) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }
}
