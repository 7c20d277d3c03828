package io.fengyi.registry.formation;

import io.fengyi.registry.census.Census;
import io.fengyi.registry.census.Headcount;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.membership.Member;
import io.fengyi.registry.membership.Members;
import io.fengyi.registry.membership.MembershipFacts;
import io.fengyi.registry.partyorganisation.FormationMode;
import io.fengyi.registry.partyorganisation.OrganisationView;
import io.fengyi.registry.partyorganisation.Organisations;
import io.fengyi.registry.site.SiteDesk;
import io.fengyi.registry.site.SiteView;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to the advice: gathers the numbers as they were on a day, and asks the rules. */
@Service
public class FormationDesk {

    private static final int SUBDISTRICT = 9;

    private final EnterpriseDesk enterprises;
    private final SiteDesk sites;
    private final Census census;
    private final Organisations organisations;
    private final Members members;
    private final Activists activists;

    FormationDesk(
            EnterpriseDesk enterprises,
            SiteDesk sites,
            Census census,
            Organisations organisations,
            Members members,
            Activists activists) {
        this.enterprises = enterprises;
        this.sites = sites;
        this.census = census;
        this.organisations = organisations;
        this.members = members;
        this.activists = activists;
    }

    /** @param only the enterprises to speak of; null for all */
    public FormationAdvice advise(LocalDate day, String area, @Nullable Set<String> only) {
        List<EnterpriseView> active = enterprises.activeOn(day, area).stream()
                .filter(e -> only == null || only.contains(e.id().value()))
                .toList();
        Set<String> ids = active.stream().map(e -> e.id().value()).collect(Collectors.toSet());
        Set<String> covered = organisations.covered(ids, day);
        List<OrganisationView> standing =
                organisations.standing(area.substring(0, Math.min(SUBDISTRICT, area.length())), day);
        Set<String> all = new HashSet<>(ids);
        standing.forEach(o -> all.addAll(o.coveredEnterpriseIds()));

        Workforce workforce = workforce(all, day, area);
        List<Firm> firms = active.stream()
                .filter(e -> !covered.contains(e.id().value()))
                .map(e -> workforce.firm(e.id().value(), e.communityCode()))
                .toList();
        List<Standing> organised = standing.stream()
                .filter(o -> o.mode() == FormationMode.FUNCTIONAL || o.mode() == FormationMode.JOINT)
                .map(workforce::standing)
                .toList();
        return Advisor.advise(new AdviceInput(day, area, active.size(), covered.size(), firms, organised));
    }

    private Workforce workforce(Set<String> enterpriseIds, LocalDate day, String area) {
        List<Headcount> people = census.employedBy(enterpriseIds, day);
        List<String> workerIds = people.stream().map(Headcount::workerId).toList();
        Map<String, MembershipFacts> facts =
                members.ofWorkers(workerIds, day).stream().collect(Collectors.toMap(Member::workerId, Member::facts));
        Map<String, SiteView> open = sites.openOf(enterpriseIds, day).stream()
                .collect(Collectors.toMap(site -> site.id().value(), Function.identity()));
        return new Workforce(people, facts, activists.in(area, day), open);
    }
}
