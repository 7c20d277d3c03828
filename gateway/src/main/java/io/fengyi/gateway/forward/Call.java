package io.fengyi.gateway.forward;

import io.fengyi.gateway.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.TimerTask;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One call to a service, told to its breaker exactly once, whichever comes first: answer, error, end, slowness. */
final class Call extends AtomicBoolean implements TimerTask {

    private static final long serialVersionUID = 1L;

    private static final TimeoutException SLOW = new TimeoutException("slow");

    private final transient CircuitBreaker breaker;
    private final long startedAt = System.nanoTime();
    private transient @Nullable Timeout timeout;

    Call(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    void countAsFailureAfter(Duration slow, HashedWheelTimer timer) {
        timeout = timer.newTimeout(this, slow.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void run(Timeout fired) {
        if (first()) {
            breaker.onError(elapsed(), TimeUnit.NANOSECONDS, SLOW);
        }
    }

    void answered(boolean failure) {
        if (ends()) {
            if (failure) {
                breaker.onError(elapsed(), TimeUnit.NANOSECONDS, SLOW);
            } else {
                breaker.onSuccess(elapsed(), TimeUnit.NANOSECONDS);
            }
        }
    }

    /** A refusal while the body streams by is the caller's fault, not the service's. */
    void broken(Throwable error) {
        if (ends()) {
            if (error instanceof Refusal || error.getCause() instanceof Refusal) {
                breaker.releasePermission();
            } else {
                breaker.onError(elapsed(), TimeUnit.NANOSECONDS, error);
            }
        }
    }

    /** The caller went away. */
    void abandoned() {
        if (ends()) {
            breaker.releasePermission();
        }
    }

    private boolean ends() {
        Timeout pending = timeout;
        if (pending != null) {
            pending.cancel();
        }
        return first();
    }

    private boolean first() {
        return compareAndSet(false, true);
    }

    private long elapsed() {
        return System.nanoTime() - startedAt;
    }
}
