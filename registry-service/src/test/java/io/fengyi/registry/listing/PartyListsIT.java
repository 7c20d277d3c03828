package io.fengyi.registry.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every list of Party organisations, instructors and sweeps comes page by page, whole and without doubles. */
@FengyiIT
class PartyListsIT {

    @Autowired
    Api api;

    private PartyTown party;
    private Town town;
    private String enterprise;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        town = party.town;
        enterprise = town.enterprise("闪送达");
    }

    @Test
    void membershipsAndFlowingMembers() {
        String committee = party.committee();
        for (int i = 0; i < 3; i++) {
            party.member(enterprise, null);
            party.member(enterprise, committee);
        }
        assertThat(paged(party.pa(), "/api/v1/memberships")).hasSize(6);
        assertThat(paged(party.pa(), "/api/v1/memberships?attached=true")).hasSize(3);
        assertThat(paged(party.pa(), "/api/v1/flowing-members")).hasSize(3);
        assertThat(paged(party.pa(), "/api/v1/memberships?area=" + town.other)).isEmpty();
    }

    /** An instructor's pages hold the people of assigned enterprises and pass over all others. */
    @Test
    void anInstructorPagesThroughThePeopleOfAssignedEnterprises() {
        String other = town.enterprise("顺路");
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            party.member(other, null);
            mine.add(party.member(enterprise, null));
        }
        String account = Ids.next("acc");
        party.assign(party.instructor(account), enterprise).expect(201);
        Api instructor = api.as(PartyTown.instructorToken(account));
        assertThat(paged(instructor, "/api/v1/flowing-members"))
                .extracting(row -> row.get("id").asString())
                .containsExactlyElementsOf(mine);
    }

    @Test
    void transfersAndTheOwnOnesOfAWorker() {
        String committee = party.committee();
        String worker = town.employed(enterprise, "2021-01-01");
        List<String> members = List.of(
                party.member(worker, "FULL", null, null).expect(201).text("/id"),
                party.member(enterprise, null),
                party.member(enterprise, null));
        members.forEach(member -> party.pa()
                .post("/api/v1/membership-transfers", Map.of("membershipId", member, "toOrganisationId", committee))
                .expect(201));
        assertThat(paged(party.pa(), "/api/v1/membership-transfers")).hasSize(3);
        assertThat(paged(api.as(Town.own(worker)), "/api/v1/membership-transfers"))
                .extracting(row -> row.get("workerId").asString())
                .containsExactly(worker);
    }

    @Test
    void candidates() {
        for (int i = 0; i < 3; i++) {
            party.pa()
                    .post(
                            "/api/v1/development-candidates",
                            Map.of(
                                    "workerId",
                                    town.employed(enterprise, "2021-01-01"),
                                    "adult",
                                    true,
                                    "paperConsentVersion",
                                    "1"))
                    .expect(201);
        }
        assertThat(paged(party.pa(), "/api/v1/development-candidates?stage=APPLICANT"))
                .hasSize(3);
        assertThat(paged(party.pa(), "/api/v1/development-candidates?stage=ACTIVIST"))
                .isEmpty();
    }

    @Test
    void organisationsTheirMeetingsAndWhatIsDue() {
        party.committee();
        String branch = party.sole(enterprise);
        party.proposed("BRANCH", "SOLE", town.enterprise("小象"));
        assertThat(paged(party.pa(), "/api/v1/party-organisations")).hasSize(3);
        assertThat(paged(party.pa(), "/api/v1/party-organisations?asOf=2022-06-30"))
                .hasSize(2);
        assertThat(paged(party.pa(), "/api/v1/party-organisations?level=COMMITTEE"))
                .hasSize(1);
        for (String day : List.of("2022-04-11", "2022-04-10", "2022-05-10", "2022-04-10")) {
            party.pa()
                    .post(
                            "/api/v1/organisation-meetings",
                            Map.of("organisationId", branch, "type", "THEME_DAY", "heldOn", day, "attendance", 4))
                    .expect(201);
        }
        assertThat(paged(party.pa(), "/api/v1/organisation-meetings?organisationId=" + branch))
                .extracting(row -> row.get("heldOn").asString())
                .containsExactly("2022-04-10", "2022-04-10", "2022-04-11", "2022-05-10");
        // committee, group and theme day: March–June but two; two quarters begin on 1 April; nothing yearly before 2023
        assertThat(paged(party.pa(), "/api/v1/organisation-meetings/due?asOf=2022-06-30"))
                .hasSize(4 + 4 + 2 + 1 + 1)
                .allSatisfy(
                        row -> assertThat(row.get("organisationId").asString()).isEqualTo(branch));
        assertThat(paged(party.pa(), "/api/v1/organisation-meetings/due?asOf=2022-06-29&late=true"))
                .hasSize(3 + 3 + 1);
    }

    @Test
    void instructorsAndAssignments() {
        for (int i = 0; i < 2; i++) {
            String instructor = party.instructor(Ids.next("acc"));
            party.assign(instructor, enterprise).expect(201);
            party.assign(instructor, town.enterprise("企业" + i)).expect(201);
        }
        assertThat(paged(party.pa(), "/api/v1/instructors")).hasSize(2);
        assertThat(paged(party.pa(), "/api/v1/instructors?asOf=2019-12-31")).isEmpty();
        assertThat(paged(party.pa(), "/api/v1/instructor-assignments")).hasSize(4);
        assertThat(paged(
                        party.pa(),
                        "/api/v1/instructor-assignments?area=" + town.street + "&enterpriseId=" + enterprise))
                .hasSize(2);
        api.as(new Town(api).sa())
                .get("/api/v1/instructor-assignments?area=" + town.street)
                .expect(404);
    }

    @Test
    void sweepsAndTheirVisits() {
        String site = town.site(enterprise, "甲站");
        String first = "";
        for (int i = 0; i < 3; i++) {
            String id = api.as(town.sa())
                    .post("/api/v1/sweeps", Map.of("area", town.street, "from", "2023-02-01", "to", "2023-03-31"))
                    .expect(201)
                    .text("/id");
            first = first.isEmpty() ? id : first;
        }
        assertThat(paged(api.as(town.cs()), "/api/v1/sweeps")).hasSize(3);
        api.as(town.sa()).post("/api/v1/sweeps/" + first + "/start").expect(200);
        String today = api.as(town.sa()).get("/api/v1/sweeps/" + first).text("/startedOn");
        for (int i = 0; i < 3; i++) {
            api.as(town.gs())
                    .post(
                            "/api/v1/sweeps/" + first + "/visits",
                            Map.of(
                                    "date", today,
                                    "visitors", List.of("网格员甲"),
                                    "stops", List.of(Map.of("siteId", site, "result", "FOUND"))))
                    .expect(201);
        }
        assertThat(paged(api.as(town.gs()), "/api/v1/sweeps/" + first + "/visits"))
                .hasSize(3);
    }

    /** At most 100 rows; a cursor belongs to its filters; nobody else may ask. */
    @Test
    void limitsCursorsAndRoles() {
        party.member(enterprise, null);
        party.member(enterprise, null);
        party.pa().get("/api/v1/memberships?limit=101").expect(400);
        party.pa().get("/api/v1/memberships?limit=0").expect(400);
        String next = party.pa().get("/api/v1/memberships?limit=1").expect(200).text("/next");
        party.pa()
                .get("/api/v1/memberships?limit=1&attached=true&cursor=" + next)
                .expect(400);
        List<String> others = List.of(
                town.sa(),
                town.cs(),
                town.gs(),
                TestTokens.staff(Role.DISTRICT_VIEWER, town.district),
                TestTokens.forEnterprises(Role.SITE_MANAGER, enterprise));
        for (String token : others) {
            for (String path : List.of(
                    "/api/v1/memberships",
                    "/api/v1/flowing-members",
                    "/api/v1/membership-transfers",
                    "/api/v1/development-candidates",
                    "/api/v1/development-candidates/counts",
                    "/api/v1/development-plans/2023?area=" + town.street)) {
                api.as(token).get(path).expect(403);
            }
        }
    }

    /** All rows of a list read two at a time, with the same number as when it is read at once. */
    private static List<JsonNode> paged(Api caller, String path) {
        String query = path + (path.contains("?") ? "&" : "?");
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = caller.get(query + "limit=2" + cursor).expect(200);
            page.json().at("/items").forEach(rows::add);
            assertThat(page.json().at("/items").size()).isLessThanOrEqualTo(2);
            cursor = page.json().path("next").isString() ? "&cursor=" + page.text("/next") : "";
            assertThat(page.header("Link") == null).isEqualTo(cursor.isEmpty());
        } while (!cursor.isEmpty());
        assertThat(new HashSet<>(rows)).hasSameSizeAs(rows);
        assertThat(caller.get(query + "limit=100")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(rows.size());
        return rows;
    }
}
