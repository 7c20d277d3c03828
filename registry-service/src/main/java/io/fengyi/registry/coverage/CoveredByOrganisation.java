package io.fengyi.registry.coverage;

import io.fengyi.registry.enterprise.EnterprisesCovered;
import io.fengyi.registry.partyorganisation.Organisations;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the list of enterprises what the organisation coverage counts. */
@Component
class CoveredByOrganisation implements EnterprisesCovered {

    private final Organisations organisations;

    CoveredByOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Set<String> among(Set<String> enterpriseIds, LocalDate day) {
        return organisations.covered(enterpriseIds, day);
    }
}
