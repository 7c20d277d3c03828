package io.fengyi.store;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Runs the migrations of a service in order, once, with two instances starting at the same time. */
final class MigrationRunner implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(MigrationRunner.class);
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final MongoDatabase database;
    private final List<Migration> migrations;
    private final Clock clock;

    MigrationRunner(MongoDatabase database, List<Migration> migrations, Clock clock) {
        this.database = database;
        this.migrations =
                migrations.stream().sorted(Comparator.comparing(Migration::id)).toList();
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        MongoCollection<Document> done = database.getCollection("migrations");
        if (migrations.stream().allMatch(step -> alreadyRun(done, step))) {
            return;
        }
        lock(done);
        try {
            for (Migration step : migrations) {
                if (!alreadyRun(done, step)) {
                    log.info("event=migration id={} hop=running", step.id());
                    step.run(database);
                    done.insertOne(new Document("_id", step.id())
                            .append("checksum", step.checksum())
                            .append("at", Date.from(clock.instant())));
                }
            }
        } finally {
            done.deleteOne(Filters.eq("_id", "lock"));
        }
    }

    private static boolean alreadyRun(MongoCollection<Document> done, Migration step) {
        Document record = done.find(Filters.eq("_id", step.id())).first();
        if (record == null) {
            return false;
        }
        if (!step.checksum().equals(record.getString("checksum"))) {
            throw new MigrationFailed("migration " + step.id() + " was edited after it had been run at "
                    + record.get("at") + "; write another step instead");
        }
        return true;
    }

    private void lock(MongoCollection<Document> done) {
        Instant giveUp = clock.instant().plus(LEASE.multipliedBy(2));
        while (clock.instant().isBefore(giveUp)) {
            if (tryLock(done)) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        }
        throw new MigrationFailed("another instance has held the migration lock for " + LEASE.multipliedBy(2));
    }

    private boolean tryLock(MongoCollection<Document> done) {
        Instant now = clock.instant();
        try {
            done.insertOne(new Document("_id", "lock").append("until", Date.from(now.plus(LEASE))));
            return true;
        } catch (DuplicateKeyException e) {
            return takeOver(done, now);
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != 11000) {
                throw e;
            }
            return takeOver(done, now);
        }
    }

    private static boolean takeOver(MongoCollection<Document> done, Instant now) {
        return done.updateOne(
                                Filters.and(Filters.eq("_id", "lock"), Filters.lt("until", Date.from(now))),
                                Updates.set("until", Date.from(now.plus(LEASE))))
                        .getModifiedCount()
                == 1;
    }
}
