package io.fengyi.registry.partyorganisation;

import io.fengyi.http.Conflict;
import io.fengyi.registry.census.Census;
import io.fengyi.registry.census.Headcount;
import io.fengyi.registry.membership.Member;
import io.fengyi.registry.membership.Members;
import io.fengyi.registry.membership.MembershipFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many members a mode needs. Source: registry.md 3.5. */
@Component
class MemberConditions {

    private static final int FULL_NEEDED = 3;
    private static final int LIFE_NEEDED = 2;
    private static final int DISTRICT = 6;

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

    /** @throws Conflict 409 {@code members-not-rehomed} with their number while papers or lives of members are there */
    void requireNobody(PartyOrganisation organisation, LocalDate from, LocalDate today) {
        long there = since(organisation, from, today, facts -> facts.belongsTo(organisation.id()));
        if (there > 0) {
            throw new Conflict("members-not-rehomed", organisation.id() + " still has " + there + " members");
        }
    }

    /**
     * A functional organisation keeps no papers, so they are moved before.
     *
     * @throws Conflict 409 {@code members-not-rehomed} with the number of members whose papers are there
     */
    void requireNoPapers(PartyOrganisation organisation, LocalDate from, LocalDate today) {
        long there = since(
                organisation,
                from,
                today,
                facts -> facts.isHere() && organisation.id().equals(facts.organisationId()));
        if (there > 0) {
            throw new Conflict(
                    "members-not-rehomed", organisation.id() + " still keeps the papers of " + there + " members");
        }
    }

    /** Members of the whole district, as papers may be kept for people who live in the next subdistrict. */
    private long since(
            PartyOrganisation organisation, LocalDate from, LocalDate today, Predicate<MembershipFacts> which) {
        String district = prefix(organisation, DISTRICT);
        return Stream.of(from, today)
                .flatMap(day -> members.in(district, day).stream())
                .filter(member -> which.test(member.facts()))
                .map(Member::membershipId)
                .distinct()
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
        return members.in(prefix(organisation, DISTRICT), day).stream()
                .filter(member -> organisation.id().equals(member.facts().lifeAt()))
                .count();
    }

    private static String prefix(PartyOrganisation organisation, int digits) {
        String area = organisation.areaCode();
        return area.substring(0, Math.min(area.length(), digits));
    }
}
