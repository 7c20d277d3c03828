package io.fengyi.points.redemption;

import io.fengyi.http.InvalidTransition;
import io.fengyi.points.reward.Reward;
import io.fengyi.points.reward.RewardKind;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One exchange of points for a reward, as the saga's only document (points.md 3.4).
 *
 * @param quota the place taken among the person's allowed ones; unique while it is taken
 * @param due when a sweeper may go on with it, system time; null when nothing is left to do
 * @param handOvers how often it was handed over, undone ones included
 * @param undone how many of them were undone
 */
@Document("redemptions")
public record Redemption(
        @Id String id,
        String workerId,
        String rewardId,
        Item item,
        State state,
        @Nullable String refusal,
        @Nullable String code,
        @Nullable String quota,
        @Nullable Instant due,
        Instant requestedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant fulfilledAt,
        @Nullable String fulfilledBy,
        int handOvers,
        int undone,
        String idempotencyKey,
        @Nullable String commandKey,
        @Nullable Outbox outbox,
        @Version @Nullable Long version)
        implements Announcing {
    public static final Duration KEPT = Duration.ofDays(30);
    public static final Duration UNDO = Duration.ofMinutes(15);

    /** The reward as it was when it was asked for. */
    public record Item(String title, RewardKind kind, long price, Reward.PickUp pickUp) {}

    /** See the table in points.md 3.4. */
    public enum State {
        REQUESTED,
        RESERVED,
        HELD,
        CONFIRMED,
        REFUSED,
        FULFILLED,
        CANCELLED,
        EXPIRED
    }

    static Redemption requested(
            String id, String workerId, Reward reward, String quota, Instant at, Instant due, String key) {
        Reward.Offer offer = reward.offer();
        return new Redemption(
                id,
                workerId,
                reward.id(),
                new Item(offer.title(), offer.kind(), offer.price(), offer.pickUp()),
                State.REQUESTED,
                null,
                null,
                quota,
                due,
                at,
                null,
                null,
                null,
                null,
                0,
                0,
                key,
                null,
                null,
                null);
    }

    String holdId() {
        return "hld_" + id.substring(4);
    }

    /** REQUESTED → RESERVED → HELD. */
    Redemption stepped(State next, Instant nextDue) {
        return change().state(next).due(nextDue).build();
    }

    /** What is left to compensate is done after this was written down. */
    Redemption refused(String because, @Nullable Instant compensateFrom) {
        return change().state(State.REFUSED)
                .refusal(because)
                .quota(null)
                .due(compensateFrom)
                .build();
    }

    Redemption confirmed(String newCode, Instant at, @Nullable Outbox telling) {
        return change().state(State.CONFIRMED)
                .code(newCode)
                .due(null)
                .confirmed(at, at.plus(KEPT))
                .outbox(telling)
                .build();
    }

    Redemption cancelled(Instant from, @Nullable String key, @Nullable Outbox telling) {
        require("cancellation", State.CONFIRMED);
        return change().state(State.CANCELLED)
                .quota(null)
                .due(from)
                .command(key)
                .outbox(telling)
                .build();
    }

    Redemption expired(Instant from, @Nullable Outbox telling) {
        require("expiry", State.CONFIRMED);
        return change().state(State.EXPIRED)
                .quota(null)
                .due(from)
                .outbox(telling)
                .build();
    }

    Redemption fulfilled(String by, Instant at, Instant from, @Nullable String key, @Nullable Outbox telling) {
        require("fulfilment", State.CONFIRMED);
        return change().state(State.FULFILLED)
                .fulfilled(at, by)
                .counts(handOvers + 1, undone)
                .due(from)
                .command(key)
                .outbox(telling)
                .build();
    }

    Redemption undone(Instant from, @Nullable String key) {
        require("undo", State.FULFILLED);
        return change().state(State.CONFIRMED)
                .fulfilled(null, null)
                .counts(handOvers, undone + 1)
                .due(from)
                .command(key)
                .build();
    }

    Redemption settled() {
        return change().due(null).build();
    }

    boolean isRepeatOf(@Nullable String key) {
        return key != null && key.equals(commandKey);
    }

    private void require(String command, State expected) {
        if (state != expected) {
            throw new InvalidTransition("redemption " + id, state, command, allowed());
        }
    }

    private List<String> allowed() {
        return switch (state) {
            case CONFIRMED -> List.of("cancellation", "fulfilment");
            case FULFILLED -> List.of("undo");
            case REQUESTED, RESERVED, HELD, REFUSED, CANCELLED, EXPIRED -> List.of();
        };
    }

    private RedemptionChange change() {
        return new RedemptionChange(this);
    }
}
