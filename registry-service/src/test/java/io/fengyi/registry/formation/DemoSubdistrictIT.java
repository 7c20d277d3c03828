package io.fengyi.registry.formation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.PartyOrganisationEstablished;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The demo of registry.md 3.6 entered through the API: twelve enterprises, three covered, and the advice for the nine. */
@FengyiIT
class DemoSubdistrictIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    private PartyTown party;
    private Town town;
    private final List<String> enterprises = new ArrayList<>();
    private final List<String> branches = new ArrayList<>();

    /** R4, R8, R24, R67: gaps by workers, coverage with n, and the advice to the letter. */
    @Test
    void nineUncoveredEnterprisesAreAdvisedAsTheSpecSays() {
        party = new PartyTown(api);
        town = party.town;
        for (int number = 1; number <= 12; number++) {
            enterprises.add(town.enterprise("E%02d".formatted(number)));
            site(number, number == 8 ? 120.353 : 120.30 + number / 10_000.0);
        }
        String committee = party.committee();
        covered(1, "SOLE", 3, null);
        covered(2, "SOLE", 3, null);
        covered(3, "FUNCTIONAL", 2, committee);
        for (String branch : branches) {
            assertThat(events.await(PartyOrganisationEstablished.class, branch).on())
                    .isEqualTo(LocalDate.parse("2022-03-01"));
        }
        Answer modes = party.figures(Role.PARTY_AFFAIRS, "keys=partyOrganisations,membersAttached");
        assertThat(modes.json().at("/items/0/groups/rows").toString()).isEqualTo("[[\"FUNCTIONAL\",1],[\"SOLE\",2]]");
        assertThat(modes.number("/items/1/value")).isEqualTo(8);
        full(4, 3);
        full(5, 2);
        full(6, 1);
        full(7, 1);
        full(8, 1);
        for (int number = 9; number <= 12; number++) {
            for (int i = number; i <= 12; i++) {
                rider(number, type(number));
            }
        }

        Answer gaps = party.pa().get("/api/v1/coverage-gaps").expect(200);
        assertThat(gaps.json().at("/items").size()).isEqualTo(9);
        assertThat(numbers(gaps.json().at("/items"), "workers")).isSortedAccordingTo((a, b) -> Long.compare(b, a));

        Answer coverage = party.pa().get("/api/v1/coverage").expect(200);
        assertThat(coverage.number("/organisation/numerator")).isEqualTo(3);
        assertThat(coverage.number("/organisation/n")).isEqualTo(12);

        String path = "/api/v1/formation-advice?area=" + town.street;
        assertThat(party.pa().get("/api/v1/formation-advice").bytes())
                .isEqualTo(party.pa().get(path).bytes());
        Answer advice = party.pa().get(path).expect(200);
        assertThat(items(advice))
                .containsExactly(
                        "FOUND SOLE [E04]",
                        "FOUND JOINT [E05, E06]",
                        "FOUND FUNCTIONAL [E07, E08]",
                        "NURTURE - [E09, E10, E11, E12]");
        assertThat(advice.json().at("/coverageNow/percent").decimalValue()).isEqualByComparingTo("25.0");
        assertThat(advice.json().at("/coverageIfAdopted/percent").decimalValue())
                .isEqualByComparingTo("66.7");
        assertThat(party.pa().get(path).bytes()).isEqualTo(advice.bytes());
        assertThat(advice.body()).doesNotContain("wkr_", "mem_", "风里来");
        assertThat(advice.text("/inputsHash")).hasSize(64);

        rider(12, "OTHER");
        assertThat(party.pa().get(path).text("/inputsHash")).isNotEqualTo(advice.text("/inputsHash"));
        String account = Ids.next("acc");
        party.assign(party.instructor(account), enterprises.get(3)).expect(201);
        assertThat(items(api.as(PartyTown.instructorToken(account)).get(path).expect(200)))
                .containsExactly("FOUND SOLE [E04]");
    }

    /** E05 and E06 in one community, every other enterprise in a community of its own or far from the next. */
    private String community(int number) {
        return number == 5 || number == 6 ? town.other : town.community;
    }

    private static String type(int number) {
        return switch (number) {
            case 3 -> "TRUCK_DRIVER";
            case 4, 6, 10 -> "COURIER";
            case 9 -> "RIDE_HAILING";
            case 11 -> "STREAMER";
            case 12 -> "OTHER";
            default -> "FOOD_DELIVERY";
        };
    }

    private void site(int number, double longitude) {
        api.as(town.sa())
                .post(
                        "/api/v1/sites",
                        Map.of(
                                "enterpriseId", enterprises.get(number - 1),
                                "kind", "OUTLET",
                                "name", "E%02d站".formatted(number),
                                "communityCode", community(number),
                                "place", Map.of("longitude", longitude, "latitude", 31.49, "crs", "WGS84"),
                                "validFrom", "2020-01-01"))
                .expect(201);
    }

    private void covered(int number, String mode, int members, @Nullable String papers) {
        String branch = party.approved(mode, enterprises.get(number - 1));
        branches.add(branch);
        for (int i = 0; i < members; i++) {
            party.member(
                            rider(number, type(number)),
                            "FULL",
                            papers == null ? branch : papers,
                            papers == null ? null : branch)
                    .expect(201);
        }
        party.establish(branch).expect(200);
    }

    private void full(int number, int members) {
        for (int i = 0; i < members; i++) {
            party.member(rider(number, type(number)), "FULL", null, null).expect(201);
        }
    }

    private String rider(int number, String type) {
        Map<String, Object> body = new HashMap<>();
        body.put("alias", "风里来");
        body.put("workerType", type);
        body.put("employments", List.of(Town.employment(enterprises.get(number - 1), "2021-01-01")));
        return town.worker(body).text("/id");
    }

    private List<String> items(Answer advice) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : advice.json().at("/items")) {
            List<String> names = new ArrayList<>();
            item.get("enterpriseIds")
                    .forEach(id -> names.add("E%02d".formatted(enterprises.indexOf(id.asString()) + 1)));
            String mode = item.path("mode").isString() ? item.get("mode").asString() : "-";
            items.add(item.get("action").asString() + " " + mode + " "
                    + names.stream().sorted().toList());
        }
        return items;
    }

    private static List<Long> numbers(JsonNode rows, String field) {
        List<Long> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(row.get(field).asLong()));
        return numbers;
    }
}
