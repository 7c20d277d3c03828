package io.fengyi.points.intake;

import io.fengyi.contracts.welfare.FriendlyStreetChanged;
import io.fengyi.contracts.welfare.MerchantSuspended;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.points.fact.RewardingFacts;
import io.fengyi.points.reward.RewardDesk;
import io.fengyi.points.street.FriendlyStreets;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where friendly streets reach, and which merchants and stations do not serve any more. */
@Component
class WelfareFacts implements EventIntake {
    private final FriendlyStreets streets;
    private final RewardingFacts rewarding;
    private final RewardDesk rewards;

    WelfareFacts(FriendlyStreets streets, RewardingFacts rewarding, RewardDesk rewards) {
        this.streets = streets;
        this.rewarding = rewarding;
        this.rewards = rewards;
    }

    @Override
    public Set<String> topics() {
        return Set.of("welfare.friendly-street.v1", "welfare.merchant.v1", "welfare.station.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.welfare.FriendlyStreetChanged.v1" -> street(event, event.as(FriendlyStreetChanged.class));
            case "fengyi.welfare.MerchantSuspended.v1" ->
                rewards.merchantSuspended(event.as(MerchantSuspended.class).merchantId());
            case "fengyi.welfare.StationClosed.v1" ->
                rewards.stationClosed(event.as(StationClosed.class).stationId());
            default -> {}
        }
    }

    private void street(ReceivedEvent event, FriendlyStreetChanged street) {
        LocalDate since = streets.changed(street.friendlyStreetId(), event.id(), event.time(), street.communityCodes());
        rewarding.streetChanged(street.communityCodes(), since);
    }
}
