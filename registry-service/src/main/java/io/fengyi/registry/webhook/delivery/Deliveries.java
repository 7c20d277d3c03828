package io.fengyi.registry.webhook.delivery;

import io.fengyi.access.Caller;
import io.fengyi.registry.webhook.delivery.Delivery.Attempt;
import io.fengyi.registry.webhook.delivery.Delivery.State;
import io.fengyi.registry.webhook.endpoint.EndpointAccess;
import io.fengyi.registry.webhook.endpoint.WebhookEndpoint;
import io.fengyi.store.Ids;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All deliveries of the last 30 days, in the order in which they are due. */
@Repository
public class Deliveries {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Keyset NEWEST_FIRST = Keyset.descending("_id");
    private static final String ENDPOINT = "endpointId";
    private static final String STATE = "state";
    private static final String DUE = "dueAt";
    private static final String TERM = "term";

    private final MongoOperations mongo;
    private final Clock clock;
    private final Clock systemClock;

    Deliveries(MongoOperations mongo, Clock clock, @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /** Puts an event on the way; the same event again changes nothing. */
    public Optional<Delivery> add(WebhookEndpoint endpoint, String event, String type, String body) {
        Instant now = systemClock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            return Optional.of(mongo.insert(new Delivery(
                    Ids.next("whd"),
                    endpoint.id(),
                    endpoint.partnerId(),
                    endpoint.areaCode(),
                    event,
                    type,
                    body,
                    endpoint.isEnabled() ? State.PENDING : State.SKIPPED,
                    clock.instant(),
                    now,
                    endpoint.isEnabled() ? now : null,
                    0,
                    0,
                    List.of(),
                    null,
                    now.plus(KEPT))));
        } catch (DuplicateKeyException toldBefore) {
            return Optional.empty(); // once is enough
        }
    }

    Optional<Delivery> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Delivery.class));
    }

    Page<Delivery> seenBy(Caller caller, @Nullable String endpointId, @Nullable State state, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(EndpointAccess.of(caller));
        if (endpointId != null) {
            all.add(Criteria.where(ENDPOINT).is(endpointId));
        }
        if (state != null) {
            all.add(Criteria.where(STATE).is(state));
        }
        return NEWEST_FIRST.page(
                mongo, new Criteria().andOperator(all), page, Delivery.class, row -> List.of(row.id()));
    }

    /** What may be sent now, the longest waiting first, without those endpoints that are busy already. */
    List<Delivery> due(Instant now, Collection<String> busy, int most) {
        Criteria due = Criteria.where(STATE).is(State.PENDING).and(DUE).lte(now);
        return mongo.find(
                new Query(busy.isEmpty() ? due : due.and(ENDPOINT).nin(busy))
                        .with(Sort.by(STATE, DUE))
                        .limit(most),
                Delivery.class);
    }

    /** The delivery that waits longest of those whose time has come. */
    Optional<Delivery> oldestDue(Instant now) {
        return due(now, List.of(), 1).stream().findFirst();
    }

    long failed() {
        return mongo.count(new Query(Criteria.where(STATE).is(State.FAILED)), Delivery.class);
    }

    /** Takes a due delivery until then; empty when another one was faster. */
    Optional<Delivery> claim(Delivery due, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                new Query(Criteria.where("_id")
                        .is(due.id())
                        .and(STATE)
                        .is(State.PENDING)
                        .and(TERM)
                        .is(due.term())),
                new Update().set(DUE, until).inc(TERM, 1L),
                FindAndModifyOptions.options().returnNew(true),
                Delivery.class));
    }

    /** The endpoint took it; false when the claim was lost meanwhile. */
    boolean delivered(Delivery claimed, Attempt attempt) {
        Update update =
                new Update().set(STATE, State.DELIVERED).unset(DUE).set("attempts", claimed.attemptsWith(attempt));
        return note(claimed, claimed.deliveredAt() == null ? update.set("deliveredAt", clock.instant()) : update);
    }

    /** It is tried again then; for good when null. */
    boolean failed(Delivery claimed, Attempt attempt, @Nullable Instant again) {
        Update update = new Update().inc("tries", 1).set("attempts", claimed.attemptsWith(attempt));
        return note(claimed, again == null ? update.set(STATE, State.FAILED).unset(DUE) : update.set(DUE, again));
    }

    boolean skipped(Delivery claimed) {
        return note(claimed, new Update().set(STATE, State.SKIPPED).unset(DUE));
    }

    /** As if it had never been tried. */
    Optional<Delivery> again(String id) {
        return Optional.ofNullable(mongo.findAndModify(
                new Query(Criteria.where("_id").is(id)),
                anew(),
                FindAndModifyOptions.options().returnNew(true),
                Delivery.class));
    }

    /** Everything of an endpoint that was put on the way since then; how many. */
    long again(String endpointId, Instant since) {
        return mongo.updateMulti(
                        new Query(Criteria.where(ENDPOINT)
                                .is(endpointId)
                                .and("queuedAt")
                                .gte(since)
                                .and("type")
                                .ne(Delivery.TRIAL)),
                        anew(),
                        Delivery.class)
                .getMatchedCount();
    }

    private Update anew() {
        return new Update()
                .set(STATE, State.PENDING)
                .set(DUE, systemClock.instant())
                .set("tries", 0)
                .inc(TERM, 1L);
    }

    private boolean note(Delivery claimed, Update update) {
        return mongo.updateFirst(
                                new Query(Criteria.where("_id")
                                        .is(claimed.id())
                                        .and(TERM)
                                        .is(claimed.term())),
                                update,
                                Delivery.class)
                        .getMatchedCount()
                == 1;
    }
}
