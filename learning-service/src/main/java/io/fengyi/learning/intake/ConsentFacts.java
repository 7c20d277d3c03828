package io.fengyi.learning.intake;

import io.fengyi.contracts.registry.ConsentGiven;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.learning.progress.LearnerConsents;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who lets us keep a learning record, and who no more; each effect may be repeated. */
@Component
class ConsentFacts implements EventIntake {

    private static final String PURPOSE = "LEARNING_RECORD";

    private final LearnerConsents consents;

    ConsentFacts(LearnerConsents consents) {
        this.consents = consents;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.consent.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.ConsentGiven.v1" -> {
                ConsentGiven fact = event.as(ConsentGiven.class);
                if (fact.purpose().equals(PURPOSE)) {
                    consents.given(fact.workerId(), fact.at());
                }
            }
            case "fengyi.registry.ConsentWithdrawn.v1" -> {
                ConsentWithdrawn fact = event.as(ConsentWithdrawn.class);
                if (fact.purpose().equals(PURPOSE)) {
                    consents.withdrawn(fact.workerId(), fact.at());
                }
            }
            default -> {
                // other types are not for us
            }
        }
    }
}
