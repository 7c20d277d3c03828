package io.fengyi.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Reads, decides and writes again when somebody else was faster.
 *
 * <p>The supplier must start with a fresh read. At most 8 tries with doubling jitter (about 150 ms in all on
 * average), then {@link Contended}.
 */
public final class OptimisticRetry {

    private static final int TRIES = 8;

    private OptimisticRetry() {}

    public static <T> T run(Supplier<T> readDecideWrite) {
        RuntimeException last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return readDecideWrite.get();
            } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
                last = e;
                long most = Duration.ofMillis(Math.min(1L << attempt, 64)).toNanos();
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
            }
        }
        throw new Contended(TRIES, java.util.Objects.requireNonNull(last));
    }
}
