package io.fengyi.points.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** All accounts; one is opened by the first thing heard of a worker, be it an event or an entry. */
@Component
public class Accounts {
    private static final String TOLD_AT = "toldAt";

    private final MongoTemplate mongo;
    private final Clock clock;

    Accounts(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    public Optional<Account> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Account.class));
    }

    public boolean isClosed(String id) {
        return find(id).map(Account::isClosed).orElse(false);
    }

    /** Makes sure that the account is on record. */
    public void ensure(String id) {
        var update =
                new Update().setOnInsert("state", Account.State.OPEN.name()).setOnInsert("openedAt", clock.instant());
        try {
            mongo.upsert(itself(id), update, Account.class);
        } catch (DuplicateKeyException openedMeanwhile) {
            return;
        }
    }

    /** Takes over what registry-service says, unless something newer is known or the account is closed. */
    public void told(String id, String workerType, @Nullable String communityCode, Instant at) {
        ensure(id);
        var update = new Update().set("workerType", workerType).set(TOLD_AT, at);
        if (communityCode == null) {
            update.unset("communityCode");
        } else {
            update.set("communityCode", communityCode);
        }
        mongo.updateFirst(newer(id, at).addCriteria(Criteria.where("state").is("OPEN")), update, Account.class);
    }

    /** Cuts everything that is known about the holder; the account cannot be opened again. */
    public void close(String id, Instant at) {
        ensure(id);
        var update = new Update()
                .set("state", Account.State.CLOSED.name())
                .set(TOLD_AT, at)
                .unset("workerType")
                .unset("communityCode");
        mongo.updateFirst(itself(id), update, Account.class);
    }

    /** The next ids in order, for a walk over all accounts. */
    public List<String> idsAfter(String last, int most) {
        Query query =
                new Query(Criteria.where("_id").gt(last)).with(Sort.by("_id")).limit(most);
        query.fields().include("_id");
        return mongo.find(query, Document.class, "accounts").stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    public long count() {
        return mongo.count(new Query(), Account.class);
    }

    private static Query itself(String id) {
        return new Query(Criteria.where("_id").is(id));
    }

    private static Query newer(String id, Instant at) {
        return new Query(Criteria.where("_id")
                .is(id)
                .orOperator(
                        Criteria.where(TOLD_AT).exists(false),
                        Criteria.where(TOLD_AT).lt(at)));
    }
}
