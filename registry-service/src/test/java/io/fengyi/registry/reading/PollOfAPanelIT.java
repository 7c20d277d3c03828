package io.fengyi.registry.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Reads;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a panel of the district dashboard costs when no answer is kept: one read for each of its figures. */
@FengyiIT
class PollOfAPanelIT {

    private static final List<String> ORGANISATION = List.of(
            "organisationCoverage",
            "partyOrganisations",
            "membersAttached",
            "workCoverage",
            "enterprises",
            "guidanceCoverage",
            "instructors",
            "candidates",
            "developmentPlan",
            "lifeParticipation");

    private static final List<String> WORKERS =
            List.of("workers", "enterprises", "sites", "turnover", "multiEmployment", "surveyContacts", "validAnswers");

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    Reads reads;

    private PartyTown party;

    @BeforeEach
    void openTown() {
        clock.set("2023-03-30T10:00");
        party = new PartyTown(api);
        party.sole(party.town.enterprise("闪送达"));
        party.assign(party.instructor(Ids.next("acc")), party.town.enterprise("小象"))
                .expect(201);
    }

    @Test
    void theOrganisationsWithTheirTrend() {
        Map<String, Long> counted = poll(ORGANISATION, "month");
        assertThat(counted).containsEntry("enterprises", 1L).containsEntry("party_organisations", 2L);
        assertThat(total(counted)).as("%s", counted).isBetween(1L, (long) ORGANISATION.size());
    }

    @Test
    void theWorkers() {
        Map<String, Long> counted = poll(WORKERS, "workerType");
        assertThat(counted).containsEntry("workers", 1L).containsEntry("enterprises", 1L);
        assertThat(total(counted)).as("%s", counted).isBetween(1L, (long) WORKERS.size());
    }

    /** Another day is another question, to which no answer is kept. Keys of persons are left out, the vault keeps them. */
    private Map<String, Long> poll(List<String> keys, String groupBy) {
        String query = "keys=" + String.join(",", keys) + "&groupBy=" + groupBy;
        party.figures(Role.DISTRICT_VIEWER, query).expect(200);
        clock.set("2023-03-31T10:00");
        reads.forget();
        assertThat(party.figures(Role.DISTRICT_VIEWER, query)
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(keys.size());
        Map<String, Long> counted = new TreeMap<>(reads.all());
        counted.remove("data_keys");
        return counted;
    }

    private static long total(Map<String, Long> counted) {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }
}
