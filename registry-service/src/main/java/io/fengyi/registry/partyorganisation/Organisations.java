package io.fengyi.registry.partyorganisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Organisations as neighbours count and check them, whoever asks. */
@Service
public class Organisations {

    private final PartyOrganisations organisations;

    Organisations(PartyOrganisations organisations) {
        this.organisations = organisations;
    }

    public Optional<OrganisationView> find(String id, LocalDate day) {
        return organisations.find(id).map(o -> OrganisationView.of(o, day));
    }

    /** Established and not dissolved on the day. */
    public List<OrganisationView> standing(String area, LocalDate day) {
        return on(organisations.in(Set.of(area)), day);
    }

    /** Those of the enterprises that an organisation covers on the day, wherever it has its seat. */
    public Set<String> covered(Collection<String> enterpriseIds, LocalDate day) {
        Set<String> covered = new HashSet<>();
        on(organisations.everCovering(enterpriseIds), day).forEach(o -> covered.addAll(o.coveredEnterpriseIds()));
        covered.retainAll(Set.copyOf(enterpriseIds));
        return covered;
    }

    /** Established organisations that cover one of the enterprises on the day. */
    public List<OrganisationView> covering(Collection<String> enterpriseIds, LocalDate day) {
        return on(organisations.everCovering(enterpriseIds), day).stream()
                .filter(o -> o.coveredEnterpriseIds().stream().anyMatch(enterpriseIds::contains))
                .toList();
    }

    private static List<OrganisationView> on(List<PartyOrganisation> all, LocalDate day) {
        return all.stream()
                .filter(o -> o.stoodOn(day))
                .map(o -> OrganisationView.of(o, day))
                .toList();
    }
}
