package io.fengyi.governance.rolemodel.notice;

import io.fengyi.access.vault.BlindIndex;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.TooMany;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Anybody may object, so each address may a few times a day; what is kept of it is a keyed hash, for two days. */
@Repository
public class ObjectionLimits {

    private static final int A_DAY = 5;

    private final MongoOperations mongo;
    private final BlindIndex hashes;
    private final Clock clock;

    ObjectionLimits(MongoOperations mongo, BlindIndex hashes, Clock clock) {
        this.mongo = mongo;
        this.hashes = hashes;
        this.clock = clock;
    }

    @Document("objection_counts")
    private record Count(@Id String id, int count, Instant cleanUpAt) {}

    /** @throws TooMany {@code too-many-objections} beyond five from one address on a day */
    public void take(String address) {
        Instant now = clock.instant();
        LocalDate today = BusinessDay.of(now);
        Query own = Query.query(Criteria.where("_id").is(hashes.of("objection-address", today + "|" + address)));
        Update oneMore = new Update().inc("count", 1).setOnInsert("cleanUpAt", now.plus(Duration.ofDays(2)));
        Count count = mongo.findAndModify(
                own, oneMore, FindAndModifyOptions.options().upsert(true).returnNew(true), Count.class);
        if (count != null && count.count() > A_DAY) {
            Duration rest = Duration.between(now, BusinessDay.start(today.plusDays(1)));
            throw new TooMany("too-many-objections", "objections today: more than " + A_DAY, rest);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration objectionCountIndexes() {
            return IndexMigration.named("251-objection-counts")
                    .collection("objection_counts", c -> c.ttl("cleanUpAt", Duration.ZERO));
        }
    }
}
