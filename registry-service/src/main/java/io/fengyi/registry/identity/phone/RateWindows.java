package io.fengyi.registry.identity.phone;

import io.fengyi.http.TooMany;
import io.fengyi.registry.identity.phone.RateWindow.Limit;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Counts per number and per address, shared by all instances. */
@Component
class RateWindows {

    private final MongoOperations mongo;
    private final Clock systemClock;

    RateWindows(MongoOperations mongo, @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.systemClock = systemClock;
    }

    /**
     * Counts one, or refuses without counting.
     *
     * @throws TooMany with the code, when a limit is reached
     */
    void take(String key, List<Limit> limits, String code, String message) {
        Optional<Duration> wait = Objects.requireNonNull(OptimisticRetry.run(() -> {
            Instant now = systemClock.instant();
            RateWindow window =
                    Optional.ofNullable(mongo.findById(key, RateWindow.class)).orElseGet(() -> RateWindow.empty(key));
            Optional<Duration> longest = window.waitAt(now, limits);
            if (longest.isEmpty()) {
                mongo.save(window.hit(now, limits));
            }
            return longest;
        }));
        wait.ifPresent(duration -> {
            throw new TooMany(code, message, duration.plusSeconds(1));
        });
    }
}
