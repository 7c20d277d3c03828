package io.fengyi.welfare.brake;

import io.fengyi.http.TooMany;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts tries per key, over all instances; the key says nothing about a person (hash an address first). */
@Component
public class Brakes {

    private static final FindAndModifyOptions COUNTED =
            FindAndModifyOptions.options().returnNew(true);
    private static final Duration KEPT = Duration.ofDays(2);

    private final MongoOperations mongo;
    private final Clock clock;
    private final Clock systemClock;

    Brakes(MongoOperations mongo, Clock clock, @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /** @param touchedAt for clean-up only, system time */
    @Document("brakes")
    private record Window(@Id String key, Instant since, int count, Instant touchedAt) {}

    /**
     * Counts one try.
     *
     * @throws TooMany when it is one too many
     */
    public void take(String key, Brake brake) {
        Instant now = clock.instant();
        refuse(counted(key, brake, now), brake.most(), brake, now);
    }

    /**
     * Counts nothing.
     *
     * @throws TooMany when another try would be one too many
     */
    public void refuseIfSpent(String key, Brake brake) {
        Instant now = clock.instant();
        Window window = mongo.findById(key, Window.class);
        if (window != null && window.since().plus(brake.window()).isAfter(now)) {
            refuse(window, brake.most() - 1, brake, now);
        }
    }

    private static void refuse(Window window, int fine, Brake brake, Instant now) {
        if (window.count() > fine) {
            throw new TooMany(
                    brake.code(),
                    "tries: " + window.count() + " (at most " + brake.most() + " in " + brake.window() + ")",
                    Duration.between(now, window.since().plus(brake.window())).plusSeconds(1));
        }
    }

    /** Within the running window one more, else the first of a new one. */
    private Window counted(String key, Brake brake, Instant now) {
        Instant begins = now.minus(brake.window());
        return OptimisticRetry.run(() -> {
            Criteria itself = Criteria.where("_id").is(key);
            Window running = mongo.findAndModify(
                    new Query(itself.and("since").gt(begins)),
                    new Update().inc("count", 1).set("touchedAt", systemClock.instant()),
                    COUNTED,
                    Window.class);
            if (running != null) {
                return running;
            }
            Window fresh = new Window(key, now, 1, systemClock.instant());
            Query over = new Query(Criteria.where("_id").is(key).and("since").lte(begins));
            Update restart = new Update()
                    .set("since", fresh.since())
                    .set("count", fresh.count())
                    .set("touchedAt", fresh.touchedAt());
            // another one beginning the window at the same time makes this a duplicate key, and the try is repeated
            mongo.upsert(over, restart, Window.class);
            return fresh;
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration brakeIndexes() {
            return IndexMigration.named("130-brakes").collection("brakes", c -> c.ttl("touchedAt", KEPT));
        }
    }
}
