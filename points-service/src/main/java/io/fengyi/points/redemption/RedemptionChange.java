package io.fengyi.points.redemption;

import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what differs from the state before. */
final class RedemptionChange {
    private final Redemption old;
    private Redemption.State state;
    private @Nullable String refusal;
    private @Nullable String code;
    private @Nullable String quota;
    private @Nullable Instant due;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant fulfilledAt;
    private @Nullable String fulfilledBy;
    private int handOvers;
    private int undone;
    private @Nullable String commandKey;
    private @Nullable Outbox outbox;

    RedemptionChange(Redemption old) {
        this.old = old;
        state = old.state();
        refusal = old.refusal();
        code = old.code();
        quota = old.quota();
        due = old.due();
        confirmedAt = old.confirmedAt();
        expiresAt = old.expiresAt();
        fulfilledAt = old.fulfilledAt();
        fulfilledBy = old.fulfilledBy();
        handOvers = old.handOvers();
        undone = old.undone();
        commandKey = old.commandKey();
        outbox = old.outbox();
    }

    RedemptionChange state(Redemption.State next) {
        state = Objects.requireNonNull(next);
        return this;
    }

    RedemptionChange refusal(String because) {
        refusal = because;
        return this;
    }

    RedemptionChange code(String issued) {
        code = issued;
        return this;
    }

    RedemptionChange quota(@Nullable String taken) {
        quota = taken;
        return this;
    }

    RedemptionChange due(@Nullable Instant from) {
        due = from;
        return this;
    }

    RedemptionChange confirmed(Instant at, Instant until) {
        confirmedAt = at;
        expiresAt = until;
        return this;
    }

    RedemptionChange fulfilled(@Nullable Instant at, @Nullable String by) {
        fulfilledAt = at;
        fulfilledBy = by;
        return this;
    }

    RedemptionChange counts(int handedOver, int takenBack) {
        handOvers = handedOver;
        undone = takenBack;
        return this;
    }

    RedemptionChange command(@Nullable String key) {
        commandKey = key;
        return this;
    }

    RedemptionChange outbox(@Nullable Outbox telling) {
        outbox = telling;
        return this;
    }

    Redemption build() {
        return new Redemption(
                old.id(),
                old.workerId(),
                old.rewardId(),
                old.item(),
                state,
                refusal,
                code,
                quota,
                due,
                old.requestedAt(),
                confirmedAt,
                expiresAt,
                fulfilledAt,
                fulfilledBy,
                handOvers,
                undone,
                old.idempotencyKey(),
                commandKey,
                outbox,
                old.version());
    }
}
