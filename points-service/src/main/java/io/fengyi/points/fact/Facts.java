package io.fengyi.points.fact;

import com.mongodb.BasicDBObject;
import io.fengyi.points.rule.Fact;
import io.fengyi.points.rule.FactType;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** All facts under their natural keys. */
@Component
public class Facts {
    private static final String DAY = "told.businessDay";
    private static final Keyset NEWEST_FIRST = Keyset.descending(DAY).then("_id");

    private final MongoTemplate mongo;

    Facts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<StoredFact> find(String id) {
        return Optional.ofNullable(mongo.findById(id, StoredFact.class));
    }

    /** Facts of a worker, newest business day first. */
    public Page<StoredFact> of(String accountId, PageRequest page) {
        return NEWEST_FIRST.page(
                mongo,
                Criteria.where("accountId").is(accountId).and(DAY).gt(""),
                page,
                StoredFact.class,
                fact -> List.of(told(fact).businessDay().toString(), fact.id()));
    }

    /** Everything of a worker, overturned before it was told included; in the order of ids. */
    List<StoredFact> all(String accountId) {
        return mongo.find(
                new Query(Criteria.where("accountId").is(accountId)).with(Sort.by("accountId", DAY, "_id")),
                StoredFact.class);
    }

    /** Facts of a worker that were told and never taken back, oldest business day first. */
    public List<StoredFact> standingOf(String accountId) {
        return mongo.find(
                new Query(Criteria.where("accountId")
                                .is(accountId)
                                .and(DAY)
                                .gt("")
                                .and("overturned")
                                .exists(false))
                        .with(Sort.by("accountId", DAY, "_id")),
                StoredFact.class);
    }

    /** The next facts of the span in order of business day and id, for a replay; overturned ones included. */
    public List<StoredFact> between(LocalDate from, LocalDate to, @Nullable StoredFact after, int most) {
        Criteria span = Criteria.where(DAY).gte(from.toString()).lte(to.toString());
        Criteria filter = span;
        if (after != null) {
            String day = told(after).businessDay().toString();
            filter = new Criteria()
                    .andOperator(
                            span,
                            new Criteria()
                                    .orOperator(
                                            Criteria.where(DAY).gt(day),
                                            Criteria.where(DAY)
                                                    .is(day)
                                                    .and("_id")
                                                    .gt(after.id())));
        }
        return mongo.find(new Query(filter).with(Sort.by(DAY, "_id")).limit(most), StoredFact.class);
    }

    /** Unpaid facts of these communities since a day, for a second look when a street turns out to cover them. */
    List<StoredFact> unpaidIn(List<String> communityCodes, LocalDate since) {
        return mongo.find(
                new Query(Criteria.where("told.communityCode")
                        .in(communityCodes)
                        .and("outcome")
                        .is(StoredFact.Outcome.UNPAID)
                        .and(DAY)
                        .gte(since.toString())),
                StoredFact.class);
    }

    List<StoredFact> unpaidOf(String accountId) {
        return mongo.find(
                new Query(
                        Criteria.where("accountId").is(accountId).and("outcome").is(StoredFact.Outcome.UNPAID)),
                StoredFact.class);
    }

    public long conflicts() {
        return mongo.count(new Query(Criteria.where("conflicts").gt(0)), StoredFact.class);
    }

    /** Keeps the fact unless it is known; returns what is on record now. */
    StoredFact tell(Fact fact, String eventId, Instant at, StoredFact.Outcome outcome) {
        StoredFact told = StoredFact.told(fact, eventId, at, outcome);
        try {
            return mongo.insert(told);
        } catch (DuplicateKeyException toldOrOverturnedBefore) {
            mongo.updateFirst(
                    new Query(Criteria.where("_id").is(told.id()).and("told").exists(false)),
                    new Update().set("told", Objects.requireNonNull(told.told())),
                    StoredFact.class);
            return find(told.id()).orElseThrow();
        }
    }

    /** Keeps that the fact was taken back, known or not; the first taking back holds. */
    StoredFact overturn(FactType type, String subject, int round, String accountId, StoredFact.Overturned overturned) {
        String id = StoredFact.id(type, subject, accountId, round);
        begin(id, type, subject, round, accountId);
        mongo.updateFirst(
                new Query(Criteria.where("_id").is(id).and("overturned").exists(false)),
                new Update()
                        .set(
                                "overturned",
                                new BasicDBObject("eventId", overturned.eventId())
                                        .append("because", overturned.because())
                                        .append("at", Date.from(overturned.at()))),
                StoredFact.class);
        return find(id).orElseThrow();
    }

    StoredFact judged(String id, StoredFact.Outcome outcome, List<StoredFact.Judgement> judgements) {
        return update(id, new Update().set("outcome", outcome).set("judgements", judgements));
    }

    StoredFact concluded(String id, StoredFact.Outcome outcome) {
        return update(id, new Update().set("outcome", outcome));
    }

    void contradicted(String id) {
        update(id, new Update().inc("conflicts", 1));
    }

    private StoredFact update(String id, Update update) {
        StoredFact updated = mongo.findAndModify(
                new Query(Criteria.where("_id").is(id)),
                update,
                FindAndModifyOptions.options().returnNew(true),
                StoredFact.class);
        if (updated == null) {
            throw new IllegalStateException("fact " + id + " is gone");
        }
        return updated;
    }

    private void begin(String id, FactType type, String subject, int round, String accountId) {
        var begin = new Update()
                .setOnInsert("type", type)
                .setOnInsert("subject", subject)
                .setOnInsert("round", round)
                .setOnInsert("accountId", accountId)
                .setOnInsert("outcome", StoredFact.Outcome.PENDING)
                .setOnInsert("judgements", List.of())
                .setOnInsert("conflicts", 0);
        try {
            mongo.upsert(new Query(Criteria.where("_id").is(id)), begin, StoredFact.class);
        } catch (DuplicateKeyException begunMeanwhile) {
            return;
        }
    }

    private static StoredFact.Told told(StoredFact fact) {
        StoredFact.Told told = fact.told();
        if (told == null) {
            throw new IllegalStateException("fact " + fact.id() + " was never told");
        }
        return told;
    }
}
