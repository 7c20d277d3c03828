package io.fengyi.registry.intake;

import io.fengyi.contracts.points.PointsExpired;
import io.fengyi.contracts.points.PointsExpiring;
import io.fengyi.contracts.points.PointsGranted;
import io.fengyi.contracts.points.PointsReversed;
import io.fengyi.contracts.points.RedemptionCancelled;
import io.fengyi.contracts.points.RedemptionExpired;
import io.fengyi.contracts.points.RedemptionFulfilled;
import io.fengyi.contracts.points.RewardRedeemed;
import io.fengyi.registry.message.template.TemplateCode;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Points and redemptions, to whose they are. */
@Component
class PointsNews implements EventIntake {

    private final Telling telling;

    PointsNews(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Set<String> topics() {
        return Set.of("points.ledger.v1", "points.redemption.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.points.PointsGranted.v1" -> {
                PointsGranted points = event.as(PointsGranted.class);
                booked(event, TemplateCode.POINTS_GRANTED, points.workerId(), points.amount(), points.availableAfter());
            }
            case "fengyi.points.PointsReversed.v1" -> {
                PointsReversed points = event.as(PointsReversed.class);
                booked(
                        event,
                        TemplateCode.POINTS_REVERSED,
                        points.workerId(),
                        points.amount(),
                        points.availableAfter());
            }
            case "fengyi.points.PointsExpired.v1" -> {
                PointsExpired points = event.as(PointsExpired.class);
                booked(event, TemplateCode.POINTS_EXPIRED, points.workerId(), points.amount(), points.availableAfter());
            }
            case "fengyi.points.PointsExpiring.v1" -> {
                PointsExpiring points = event.as(PointsExpiring.class);
                Map<String, String> fields = Map.of(
                        "amount", Long.toString(points.amount()),
                        "expiresOn", points.expiresOn().toString());
                telling.worker(event, TemplateCode.POINTS_EXPIRING, points.workerId(), fields, null);
            }
            case "fengyi.points.RewardRedeemed.v1" -> {
                RewardRedeemed redeemed = event.as(RewardRedeemed.class);
                redemption(
                        event,
                        TemplateCode.REWARD_REDEEMED,
                        redeemed.workerId(),
                        redeemed.price(),
                        redeemed.redemptionId());
            }
            case "fengyi.points.RedemptionFulfilled.v1" -> {
                RedemptionFulfilled fulfilled = event.as(RedemptionFulfilled.class);
                redemption(
                        event,
                        TemplateCode.REDEMPTION_FULFILLED,
                        fulfilled.workerId(),
                        fulfilled.price(),
                        fulfilled.redemptionId());
            }
            case "fengyi.points.RedemptionCancelled.v1" -> {
                RedemptionCancelled cancelled = event.as(RedemptionCancelled.class);
                redemption(
                        event,
                        TemplateCode.REDEMPTION_CANCELLED,
                        cancelled.workerId(),
                        cancelled.price(),
                        cancelled.redemptionId());
            }
            case "fengyi.points.RedemptionExpired.v1" -> {
                RedemptionExpired expired = event.as(RedemptionExpired.class);
                redemption(
                        event,
                        TemplateCode.REDEMPTION_EXPIRED,
                        expired.workerId(),
                        expired.price(),
                        expired.redemptionId());
            }
            default -> {}
        }
    }

    private void booked(ReceivedEvent event, TemplateCode template, String workerId, long amount, long available) {
        Map<String, String> fields = Map.of("amount", Long.toString(amount), "available", Long.toString(available));
        telling.worker(event, template, workerId, fields, null);
    }

    private void redemption(ReceivedEvent event, TemplateCode template, String workerId, long price, String id) {
        telling.worker(event, template, workerId, Map.of("price", Long.toString(price)), id);
    }
}
