package io.fengyi.points.reward;

import io.fengyi.http.Conflict;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.Ids;
import io.fengyi.store.Keyset;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where rewards are offered, stocked, paused and ended. */
@Component
public class RewardDesk {
    private static final Keyset NEWEST_FIRST = Keyset.descending("_id");

    private final MongoTemplate mongo;
    private final Stock stock;
    private final Clock clock;

    RewardDesk(MongoTemplate mongo, Stock stock, Clock clock) {
        this.mongo = mongo;
        this.stock = stock;
        this.clock = clock;
    }

    public Reward offer(String area, Reward.Offer offer, long initialStock, @Nullable IdempotencyKey key) {
        Reward reward = OptimisticRetry.run(() -> madeWith(key)
                .orElseGet(() -> mongo.insert(new Reward(
                        Ids.next("rwd"),
                        area,
                        offer,
                        Reward.State.DRAFT,
                        null,
                        clock.instant(),
                        key == null ? null : key.value(),
                        null,
                        null))));
        if (initialStock > 0) {
            stock.move(reward.id(), "initial", StockLevel.Move.ADD, initialStock);
        }
        return reward;
    }

    public Reward get(String id) {
        Reward found = mongo.findById(id, Reward.class);
        if (found == null) {
            throw new NotFound("reward", id);
        }
        return found;
    }

    public Page<Reward> active(PageRequest page) {
        return page(Criteria.where("state").is(Reward.State.ACTIVE), page);
    }

    public Page<Reward> within(Criteria areas, Reward.@Nullable State state, PageRequest page) {
        return page(
                state == null
                        ? areas
                        : new Criteria()
                                .andOperator(areas, Criteria.where("state").is(state)),
                page);
    }

    public List<Reward> after(String lastId, int most) {
        return mongo.find(
                new Query(Criteria.where("_id").gt(lastId))
                        .with(org.springframework.data.domain.Sort.by("_id"))
                        .limit(most),
                Reward.class);
    }

    public List<Reward> all(Collection<String> ids) {
        return mongo.find(new Query(Criteria.where("_id").in(ids)), Reward.class);
    }

    public Reward edit(String id, long version, Reward.Offer offer) {
        Reward reward = get(id);
        StaleVersion.check(version, Objects.requireNonNull(reward.version()));
        return mongo.save(reward.edited(offer));
    }

    public Reward start(String id, @Nullable IdempotencyKey key) {
        return once(id, key, reward -> reward.started(value(key)));
    }

    public Reward pause(String id, @Nullable IdempotencyKey key) {
        return once(id, key, reward -> reward.paused(null, value(key)));
    }

    public Reward end(String id, @Nullable IdempotencyKey key) {
        return once(id, key, reward -> reward.ended(value(key)));
    }

    /** Adds pieces once per key. */
    public StockLevel addStock(String id, long quantity, IdempotencyKey key) {
        Reward reward = get(id);
        if (reward.state() == Reward.State.ENDED) {
            throw new Conflict("reward-ended", "reward: " + id);
        }
        return stock.move(id, "add:" + key.value(), StockLevel.Move.ADD, quantity);
    }

    /** A merchant may not serve for now: its rewards pause, and their codes stop at the counter. */
    public void merchantSuspended(String merchantId) {
        pausePickedUpAt(Criteria.where("offer.pickUp.merchantId").is(merchantId), Reward.MERCHANT_SUSPENDED);
    }

    /** A station is gone: the same for what was to be picked up there. */
    public void stationClosed(String stationId) {
        pausePickedUpAt(Criteria.where("offer.pickUp.stationId").is(stationId), Reward.STATION_CLOSED);
    }

    private void pausePickedUpAt(Criteria place, String because) {
        mongo.find(new Query(place.and("state").is(Reward.State.ACTIVE)), Reward.class).stream()
                .map(Reward::id)
                .forEach(id -> OptimisticRetry.run(() -> {
                    Reward reward = get(id);
                    return reward.state() == Reward.State.ACTIVE
                            ? mongo.save(reward.paused(because, reward.commandKey()))
                            : reward;
                }));
    }

    private Reward once(String id, @Nullable IdempotencyKey key, UnaryOperator<Reward> command) {
        return OptimisticRetry.run(() -> {
            Reward reward = get(id);
            return key != null && key.value().equals(reward.commandKey()) ? reward : mongo.save(command.apply(reward));
        });
    }

    private Page<Reward> page(Criteria filter, PageRequest page) {
        return NEWEST_FIRST.page(mongo, filter, page, Reward.class, reward -> List.of(reward.id()));
    }

    private Optional<Reward> madeWith(@Nullable IdempotencyKey key) {
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(
                        mongo.findOne(new Query(Criteria.where("idempotencyKey").is(key.value())), Reward.class));
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
