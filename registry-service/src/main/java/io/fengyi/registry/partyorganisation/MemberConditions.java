package io.fengyi.registry.partyorganisation;

import io.fengyi.http.Conflict;
import io.fengyi.registry.census.Census;
import io.fengyi.registry.census.Headcount;
import io.fengyi.registry.membership.Members;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many members a mode needs. Source: registry.md 3.5. */
@Component
class MemberConditions {

    private static final int FULL_NEEDED = 3;
    private static final int LIFE_NEEDED = 2;
    private static final int SUBDISTRICT = 9;

    private final Members members;
    private final Census census;

    MemberConditions(Members members, Census census) {
        this.members = members;
        this.census = census;
    }

    /** @throws Conflict 409 {@code too-few-members} with the number there is and the number needed */
    void check(PartyOrganisation organisation, Formation formation, LocalDate day) {
        if (formation.mode() == FormationMode.COMMITTEE) {
            return;
        }
        boolean functional = formation.mode() == FormationMode.FUNCTIONAL;
        long there = functional ? inLifeOf(organisation, day) : fullHere(formation, day);
        int needed = functional ? LIFE_NEEDED : FULL_NEEDED;
        if (there < needed) {
            throw new Conflict(
                    "too-few-members", formation.mode() + ": " + there + " members (" + needed + " are needed)");
        }
    }

    /** Members whose papers or whose life are at the organisation today. */
    long belonging(PartyOrganisation organisation, LocalDate day) {
        return members.in(subdistrict(organisation), day).stream()
                .filter(member -> member.facts().belongsTo(organisation.id()))
                .count();
    }

    private long fullHere(Formation formation, LocalDate day) {
        List<String> workers = census.employedBy(formation.enterpriseIds(), day).stream()
                .map(Headcount::workerId)
                .toList();
        return members.ofWorkers(workers, day).stream()
                .filter(member -> member.facts().isFull() && member.facts().isHere())
                .count();
    }

    private long inLifeOf(PartyOrganisation organisation, LocalDate day) {
        return members.in(subdistrict(organisation), day).stream()
                .filter(member -> organisation.id().equals(member.facts().lifeAt()))
                .count();
    }

    private static String subdistrict(PartyOrganisation organisation) {
        String area = organisation.areaCode();
        return area.substring(0, Math.min(area.length(), SUBDISTRICT));
    }
}
