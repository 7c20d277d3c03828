package io.fengyi.points.leaderboard;

import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.points.account.Accounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Where workers join and leave the board, and where their consent is heard of. */
@Component
public class Participations {
    private static final String PARTICIPATING = "participating";
    private static final String CONSENTED = "consented";
    private static final String CONSENT_AT = "consentAt";

    private final MongoTemplate mongo;
    private final Accounts accounts;

    Participations(MongoTemplate mongo, Accounts accounts) {
        this.mongo = mongo;
        this.accounts = accounts;
    }

    public Participation of(String workerId) {
        return find(workerId).orElseGet(() -> Participation.none(workerId));
    }

    /**
     * Joins under a name, or under the handle without one. Whoever has not consented yet appears as soon as the
     * consent is heard of.
     *
     * @throws InvalidValue 422 {@code personal-data-in-text}
     * @throws NotFound when the worker is erased
     */
    public Participation join(String workerId, @Nullable String name) {
        if (name != null && !PersonalDataScan.find(name).isEmpty()) {
            throw new InvalidValue("/name", "personal-data-in-text", "name: " + PersonalDataScan.redact(name));
        }
        var wish = new Update().set(PARTICIPATING, true);
        return change(workerId, name == null ? wish.unset("name") : wish.set("name", name));
    }

    public Participation leave(String workerId) {
        return change(workerId, left(new Update()));
    }

    /** The consent of an erased worker, replayed, is nobody's. */
    public void consentGiven(String workerId, Instant at) {
        if (!accounts.isClosed(workerId)) {
            begin(workerId);
            mongo.updateFirst(
                    newer(workerId, at), new Update().set(CONSENTED, true).set(CONSENT_AT, at), Participation.class);
        }
    }

    /** Ends the participation; consenting again later brings nobody back unasked. */
    public void consentWithdrawn(String workerId, Instant at) {
        if (!accounts.isClosed(workerId)) {
            begin(workerId);
            mongo.updateFirst(
                    newer(workerId, at),
                    left(new Update()).set(CONSENTED, false).set(CONSENT_AT, at),
                    Participation.class);
        }
    }

    /** How many there were: one or none. */
    long forget(String workerId) {
        return mongo.remove(itself(workerId), Participation.class).getDeletedCount();
    }

    List<Participation> visible() {
        return mongo.find(
                new Query(Criteria.where(PARTICIPATING).is(true).and(CONSENTED).is(true)), Participation.class);
    }

    private Participation change(String workerId, Update update) {
        if (accounts.isClosed(workerId)) {
            throw new NotFound("account", workerId);
        }
        begin(workerId);
        mongo.updateFirst(itself(workerId), update, Participation.class);
        return of(workerId);
    }

    private void begin(String workerId) {
        try {
            mongo.upsert(
                    itself(workerId),
                    new Update().setOnInsert(PARTICIPATING, false).setOnInsert(CONSENTED, false),
                    Participation.class);
        } catch (DuplicateKeyException begunMeanwhile) {
            // the next write finds it
        }
    }

    Optional<Participation> find(String workerId) {
        return Optional.ofNullable(mongo.findById(workerId, Participation.class));
    }

    private static Update left(Update update) {
        return update.set(PARTICIPATING, false).unset("name");
    }

    private static Query itself(String workerId) {
        return new Query(Criteria.where("_id").is(workerId));
    }

    private static Query newer(String workerId, Instant at) {
        return new Query(Criteria.where("_id")
                .is(workerId)
                .orOperator(
                        Criteria.where(CONSENT_AT).exists(false),
                        Criteria.where(CONSENT_AT).lt(at)));
    }
}
