package io.fengyi.governance.intake;

import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.governance.rolemodel.OwnRoleModels;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A consent taken back in the ledger counts as withdrawal here; taken back twice changes nothing. */
@Component
class ConsentFacts implements EventIntake {

    private static final String ROLE_MODEL = "ROLE_MODEL";

    private final OwnRoleModels roleModels;

    ConsentFacts(OwnRoleModels roleModels) {
        this.roleModels = roleModels;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.consent.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (!event.type().equals("fengyi.registry.ConsentWithdrawn.v1")) {
            return;
        }
        ConsentWithdrawn fact = event.as(ConsentWithdrawn.class);
        if (fact.purpose().equals(ROLE_MODEL)) {
            roleModels.consentWithdrawn(fact.workerId(), fact.at());
        }
    }
}
