package io.fengyi.points.redemption;

import io.fengyi.access.DataScope;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.points.code.CrockfordCode;
import io.fengyi.points.code.WrongCodes;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.reward.Reward;
import io.fengyi.points.reward.RewardDesk;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where riders redeem and cancel, and where merchants and station keepers hand over (points.md 3.4). */
@Component
public class RedemptionDesk {
    static final int CODE_LENGTH = 8;
    private static final int SWEPT_AT_ONCE = 200;
    private static final Logger log = LoggerFactory.getLogger(RedemptionDesk.class);

    private final Redemptions redemptions;
    private final RewardDesk rewards;
    private final RedemptionSaga saga;
    private final RedemptionAnnouncer announcer;
    private final WrongCodes wrongCodes;
    private final Clock clock;
    private final Clock systemClock;

    RedemptionDesk(
            Redemptions redemptions,
            RewardDesk rewards,
            RedemptionSaga saga,
            RedemptionAnnouncer announcer,
            WrongCodes wrongCodes,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        this.redemptions = redemptions;
        this.rewards = rewards;
        this.saga = saga;
        this.announcer = announcer;
        this.wrongCodes = wrongCodes;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /**
     * Notes the wish down and drives it as far as it goes, usually to CONFIRMED or REFUSED; whatever interrupts that,
     * a sweeper goes on.
     *
     * @throws RedemptionRefused {@code reward-not-active}, {@code limit-per-person}
     */
    public Redemption redeem(String workerId, String rewardId, IdempotencyKey key) {
        Redemption wish = redemptions.askedWith(key.value()).orElseGet(() -> note(workerId, rewardId, key));
        return driveOrLeave(wish);
    }

    /** CONFIRMED → CANCELLED: the points come back, the piece goes back. */
    public Redemption cancel(String workerId, String id, @Nullable IdempotencyKey key) {
        String command = key == null ? null : key.value();
        return change(id, current -> {
            if (!current.workerId().equals(workerId)) {
                throw new NotFound("redemption", id);
            }
            return current.isRepeatOf(command)
                    ? current
                    : current.cancelled(saga.nextDue(), command, announcer.cancelled(current));
        });
    }

    /**
     * CONFIRMED → FULFILLED by the code that the rider shows.
     *
     * @param scope merchants and stations of the caller
     * @throws RedemptionRefused 422 {@code code-invalid} for a typing error, 409 {@code already-fulfilled} and others
     * @throws NotFound for a code that is not this caller's
     */
    public Redemption fulfil(String by, DataScope scope, String typed, IdempotencyKey key) {
        wrongCodes.refuseAfterTooMany(by);
        String code = CrockfordCode.normalise(typed);
        if (!CrockfordCode.isChecked(code, CODE_LENGTH)) {
            wrongCodes.count(by);
            throw new RedemptionRefused(422, "code-invalid", "code: " + typed);
        }
        Redemption found = redemptions
                .withCode(code)
                .filter(redemption -> isPickedUpAt(redemption, scope))
                .orElse(null);
        if (found == null) {
            wrongCodes.count(by);
            throw new NotFound("redemption code", typed);
        }
        return change(found.id(), current -> {
            if (current.isRepeatOf(key.value())) {
                return current;
            }
            if (current.state() == Redemption.State.FULFILLED) {
                throw new RedemptionRefused(
                        409, "already-fulfilled", "code: " + typed + " (at " + current.fulfilledAt() + ")");
            }
            String stopped = rewards.get(current.rewardId()).stoppedAtTheCounter();
            if (stopped != null) {
                throw new RedemptionRefused(409, stopped, "code: " + typed);
            }
            Instant now = clock.instant();
            Instant expiresAt = current.expiresAt();
            if (current.state() == Redemption.State.CONFIRMED && expiresAt != null && !now.isBefore(expiresAt)) {
                throw new RedemptionRefused(409, "code-expired", "code: " + typed + " (expired: " + expiresAt + ")");
            }
            return current.fulfilled(by, now, saga.nextDue(), key.value(), announcer.fulfilled(current));
        });
    }

    /** FULFILLED → CONFIRMED within 15 minutes, by whoever may hand it over. */
    public Redemption undo(DataScope scope, String id, @Nullable IdempotencyKey key) {
        String command = key == null ? null : key.value();
        return change(id, current -> {
            if (!isPickedUpAt(current, scope)) {
                throw new NotFound("fulfilment", id);
            }
            if (current.isRepeatOf(command)) {
                return current;
            }
            Instant at = current.fulfilledAt();
            if (at != null && clock.instant().isAfter(at.plus(Redemption.UNDO))) {
                throw new RedemptionRefused(409, "undo-too-late", "fulfilledAt: " + at + " (15 minutes)");
            }
            return current.undone(saga.nextDue(), command);
        });
    }

    /** Cancels everything open of a worker that is to be forgotten. */
    public void cancelAllOf(String workerId) {
        for (Redemption open : redemptions.openOf(workerId)) {
            Redemption settled = saga.drive(open);
            if (settled.state() == Redemption.State.CONFIRMED) {
                cancel(workerId, settled.id(), null);
            }
        }
    }

    /** Goes on where a crash left something, and ends what was not fetched in 30 days. */
    @Scheduled(
            fixedDelayString = "${fengyi.points.redemption-sweep:PT10S}",
            initialDelayString = "${fengyi.points.redemption-sweep:PT10S}")
    public void sweep() {
        goOn(systemClock.instant());
        redemptions
                .expired(clock.instant(), SWEPT_AT_ONCE)
                .forEach(redemption -> change(
                        redemption.id(),
                        current -> current.state() == Redemption.State.CONFIRMED
                                ? current.expired(saga.nextDue(), announcer.expired(current))
                                : current));
    }

    /** Goes on with everything whose step had to be done before this time. */
    void goOn(Instant dueBefore) {
        redemptions.unsettled(dueBefore, SWEPT_AT_ONCE).forEach(this::driveOrLeave);
    }

    private Redemption note(String workerId, String rewardId, IdempotencyKey key) {
        Reward reward = rewards.get(rewardId);
        LocalDate today = BusinessDay.of(clock.instant());
        if (reward.state() == Reward.State.DRAFT) {
            throw new NotFound("reward", rewardId);
        }
        if (reward.state() != Reward.State.ACTIVE || !reward.offer().isOpenOn(today)) {
            throw new RedemptionRefused(
                    409, "reward-not-active", "reward: " + rewardId + " (" + reward.state() + " on " + today + ")");
        }
        String quota = rewardId + "|" + workerId + "|" + reward.offer().period().of(today) + "|";
        for (int place = 1; place <= reward.offer().perPerson(); place++) {
            try {
                return redemptions.insert(Redemption.requested(
                        Ids.next("rdm"),
                        workerId,
                        reward,
                        quota + place,
                        clock.instant(),
                        saga.nextDue(),
                        key.value()));
            } catch (DuplicateKeyException taken) {
                var repeated = redemptions.askedWith(key.value());
                if (repeated.isPresent()) {
                    return repeated.get();
                }
            }
        }
        throw new RedemptionRefused(
                409,
                "limit-per-person",
                "reward: " + rewardId + " (most: " + reward.offer().perPerson() + " per "
                        + reward.offer().period() + ")");
    }

    private Redemption change(String id, UnaryOperator<Redemption> command) {
        Redemption changed = OptimisticRetry.run(() -> {
            Redemption current = saga.drive(redemptions.get(id));
            Redemption next = command.apply(current);
            return next == current ? current : redemptions.save(next);
        });
        return driveOrLeave(changed);
    }

    private Redemption driveOrLeave(Redemption redemption) {
        try {
            return saga.drive(redemption);
        } catch (LedgerRefused.Contended | io.fengyi.store.Contended | DataAccessException interrupted) {
            log.warn("event=redemption-left id={} cause={}", redemption.id(), interrupted.toString());
            return redemptions.get(redemption.id());
        }
    }

    private static boolean isPickedUpAt(Redemption redemption, DataScope scope) {
        Reward.PickUp place = redemption.item().pickUp();
        return place.merchantId() != null && scope.merchantIds().contains(place.merchantId())
                || place.stationId() != null && scope.stationIds().contains(place.stationId());
    }
}
