package io.fengyi.learning.intake;

import io.fengyi.contracts.registry.InstructorAssigned;
import io.fengyi.contracts.registry.InstructorReleased;
import io.fengyi.contracts.registry.PartyOrganisationConverted;
import io.fengyi.contracts.registry.PartyOrganisationDissolved;
import io.fengyi.contracts.registry.PartyOrganisationEstablished;
import io.fengyi.learning.instructor.Instructors;
import io.fengyi.learning.organisation.Organisation;
import io.fengyi.learning.organisation.Organisations;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looks after which enterprise, and which organisations cover it; each effect may be repeated. */
@Component
class GuidanceFacts implements EventIntake {

    private final Instructors instructors;
    private final Organisations organisations;

    GuidanceFacts(Instructors instructors, Organisations organisations) {
        this.instructors = instructors;
        this.organisations = organisations;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.instructor.v1", "registry.party-organisation.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.InstructorAssigned.v1" -> {
                InstructorAssigned fact = event.as(InstructorAssigned.class);
                assigned(fact.accountId(), fact.enterpriseId(), event.time());
            }
            case "fengyi.registry.InstructorReleased.v1" -> {
                InstructorReleased fact = event.as(InstructorReleased.class);
                released(fact.accountId(), fact.enterpriseId(), event.time());
            }
            case "fengyi.registry.PartyOrganisationEstablished.v1" -> {
                PartyOrganisationEstablished fact = event.as(PartyOrganisationEstablished.class);
                learn(fact.partyOrganisationId(), fact.mode(), fact.coveredEnterpriseIds(), true, event.time());
            }
            case "fengyi.registry.PartyOrganisationConverted.v1" -> {
                PartyOrganisationConverted fact = event.as(PartyOrganisationConverted.class);
                learn(fact.partyOrganisationId(), fact.mode(), fact.coveredEnterpriseIds(), true, event.time());
            }
            case "fengyi.registry.PartyOrganisationDissolved.v1" -> {
                PartyOrganisationDissolved fact = event.as(PartyOrganisationDissolved.class);
                learn(fact.partyOrganisationId(), fact.mode(), fact.coveredEnterpriseIds(), false, event.time());
            }
            default -> {
                // other types are not for us
            }
        }
    }

    private void assigned(@Nullable String accountId, String enterpriseId, Instant at) {
        if (accountId != null) {
            instructors.assigned(accountId, enterpriseId, at);
        }
    }

    private void released(@Nullable String accountId, String enterpriseId, Instant at) {
        if (accountId != null) {
            instructors.released(accountId, enterpriseId, at);
        }
    }

    private void learn(String id, String mode, List<String> enterprises, boolean standing, Instant at) {
        organisations.learn(new Organisation(id, mode, enterprises, standing, at));
    }
}
