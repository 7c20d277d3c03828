package io.fengyi.points.redemption;

import io.fengyi.contracts.points.RedemptionCancelled;
import io.fengyi.contracts.points.RedemptionExpired;
import io.fengyi.contracts.points.RedemptionFulfilled;
import io.fengyi.contracts.points.RewardRedeemed;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns steps of a redemption into the contract events that other services hear. */
@Component
class RedemptionAnnouncer {
    private final EventComposer composer;

    RedemptionAnnouncer(EventComposer composer) {
        this.composer = composer;
    }

    @Nullable
    Outbox redeemed(Redemption r) {
        return with(r, new RewardRedeemed(r.id(), r.rewardId(), r.item().price(), r.workerId()));
    }

    @Nullable
    Outbox fulfilled(Redemption r) {
        return with(r, new RedemptionFulfilled(r.id(), r.rewardId(), r.item().price(), r.workerId()));
    }

    @Nullable
    Outbox cancelled(Redemption r) {
        return with(r, new RedemptionCancelled(r.id(), r.rewardId(), r.item().price(), r.workerId()));
    }

    @Nullable
    Outbox expired(Redemption r) {
        return with(r, new RedemptionExpired(r.id(), r.rewardId(), r.item().price(), r.workerId()));
    }

    private @Nullable Outbox with(Redemption redemption, Record event) {
        return Outbox.append(redemption.outbox(), List.of(composer.compose(redemption.id(), event)));
    }
}
