package io.fengyi.points.code;

import io.fengyi.http.TooMany;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts wrong codes per caller and minute, over all instances; after ten the caller waits for the next minute. */
@Component
public class WrongCodes {
    public static final int MOST = 10;
    private static final String COLLECTION = "wrong_codes";

    private final MongoTemplate mongo;
    private final Clock systemClock;

    WrongCodes(MongoTemplate mongo, @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.systemClock = systemClock;
    }

    /** @throws TooMany {@code too-many-wrong-codes} after ten in this minute */
    public void refuseAfterTooMany(String caller) {
        Instant now = systemClock.instant();
        Document counted = mongo.findById(id(caller, now), Document.class, COLLECTION);
        if (counted != null && counted.getInteger("count", 0) >= MOST) {
            Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            throw new TooMany(
                    "too-many-wrong-codes",
                    "wrong codes: " + counted.get("count"),
                    Duration.between(now, next).plusSeconds(1));
        }
    }

    public void count(String caller) {
        Instant now = systemClock.instant();
        var update = new Update().inc("count", 1).setOnInsert("at", now);
        try {
            mongo.findAndModify(
                    new Query(Criteria.where("_id").is(id(caller, now))),
                    update,
                    FindAndModifyOptions.options().upsert(true),
                    Document.class,
                    COLLECTION);
        } catch (DuplicateKeyException countedMeanwhile) {
            count(caller);
        }
    }

    private static String id(String caller, Instant now) {
        return caller + "|" + now.getEpochSecond() / 60;
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {
        @Bean
        Migration wrongCodeIndexes() {
            return IndexMigration.named("005-wrong-codes")
                    .collection(COLLECTION, c -> c.ttl("at", Duration.ofMinutes(10)));
        }
    }
}
