package io.fengyi.points.intake;

import io.fengyi.contracts.registry.ConsentGiven;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.points.leaderboard.Participations;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who allows to be shown on the leaderboard; other purposes are none of our business. */
@Component
class ConsentNews implements EventIntake {
    private static final String LEADERBOARD = "LEADERBOARD";

    private final Participations participations;

    ConsentNews(Participations participations) {
        this.participations = participations;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.consent.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.ConsentGiven.v1" -> {
                var consent = event.as(ConsentGiven.class);
                if (consent.purpose().equals(LEADERBOARD)) {
                    participations.consentGiven(consent.workerId(), consent.at());
                }
            }
            case "fengyi.registry.ConsentWithdrawn.v1" -> {
                var consent = event.as(ConsentWithdrawn.class);
                if (consent.purpose().equals(LEADERBOARD)) {
                    participations.consentWithdrawn(consent.workerId(), consent.at());
                }
            }
            default -> {}
        }
    }
}
