package io.fengyi.registry.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class MeetingsIT {

    private static final String PATH = "/api/v1/organisation-meetings";

    @Autowired
    Api api;

    private PartyTown party;
    private String branch;
    private List<String> members;
    private String covered;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        String enterprise = party.town.enterprise("大江货运");
        covered = enterprise;
        branch = party.approved("FUNCTIONAL", enterprise);
        members = List.of(party.member(enterprise, null, branch), party.member(enterprise, null, branch));
        party.establish(branch).expect(200);
    }

    /** R27 and R77. */
    @Test
    void meetingsAreEnteredListedAndMissed() {
        hold("THEME_DAY", "2022-04-10", members).expect(201);
        hold("THEME_DAY", "2022-06-10", members.subList(0, 1)).expect(201);
        hold("PARTY_LECTURE", "2022-05-10", List.of()).expect(201);
        assertThat(party.pa()
                        .get(PATH + "?organisationId=" + branch + "&from=2022-05-01")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        Answer due = party.pa().get(PATH + "/due?asOf=2022-06-30").expect(200);
        assertThat(due.json().at("/items").size()).isEqualTo(2);
        assertThat(due.text("/items/0/from")).isEqualTo("2022-03-01");
        assertThat(due.text("/items/1/from")).isEqualTo("2022-05-01");
    }

    @Test
    void participationHasItsNumberAndOverdueMeetingsAreCounted() {
        hold("THEME_DAY", "2022-03-10", List.of()).expect(201);
        hold("THEME_DAY", "2022-04-10", members).expect(201);
        hold("PARTY_LECTURE", "2022-05-10", members).expect(201);
        Answer figures = party.figures(
                        Role.PARTY_AFFAIRS, "keys=lifeParticipation,meetingsOverdue&asOf=2022-06-30&from=2022-03-01")
                .expect(200);
        assertThat(figures.number("/items/0/numerator")).isEqualTo(2);
        assertThat(figures.number("/items/0/n")).isEqualTo(2);
        assertThat(figures.number("/items/1/value")).isEqualTo(1);
        Answer hidden = party.figures(Role.STREET_ADMIN, "keys=lifeParticipation&asOf=2022-06-30");
        assertThat(hidden.json().at("/items/0/suppressed").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeIsRefused() {
        hold("THEME_DAY", "2021-04-10", List.of()).expectProblem(422, "organisation-not-standing");
        hold("THEME_DAY", "2999-04-10", List.of()).expectProblem(422, "held-in-future");
        hold("THEME_DAY", "2022-04-10", List.of(Ids.next("mem"))).expectProblem(422, "member-unknown");
        hold("SINGING", "2022-04-10", List.of()).expect(400);
        api.as(party.town.sa()).get(PATH + "/due").expect(403);
    }

    /** R27: meetings by type, entered by the instructor of a covered enterprise, too. */
    @Test
    void everyTypeIsHeldAndAnInstructorEntersThemForAssignedEnterprises() {
        String account = Ids.next("acc");
        Api instructor = api.as(PartyTown.instructorToken(account));
        Map<String, Object> meeting = new HashMap<>(
                Map.of("organisationId", branch, "type", "THEME_DAY", "heldOn", "2022-04-10", "attendance", 5));
        instructor.post(PATH, meeting).expect(404);
        party.assign(party.instructor(account), covered).expect(201);
        List<String> types = List.of(
                "GENERAL_MEETING",
                "COMMITTEE_MEETING",
                "GROUP_MEETING",
                "PARTY_LECTURE",
                "THEME_DAY",
                "ORGANISATION_LIFE",
                "APPRAISAL");
        for (String type : types) {
            meeting.put("type", type);
            instructor.post(PATH, meeting).expect(201);
        }
        String seen = instructor
                .get(PATH + "?organisationId=" + branch)
                .expect(200)
                .json()
                .at("/items")
                .toString();
        assertThat(types).allMatch(seen::contains);
        assertThat(instructor.get(PATH).expect(200).json().at("/items").size()).isEqualTo(types.size());
        assertThat(party.pa().get(PATH + "?type=APPRAISAL").json().at("/items").size())
                .isEqualTo(1);
        assertThat(api.as(TestTokens.staff(Role.PARTY_AFFAIRS, new Town(api).street))
                        .get(PATH)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(instructor
                        .get(PATH + "/due?asOf=2022-06-30")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isPositive();
    }

    /** Somebody of the next subdistrict belongs to the organisation, and coming to its meetings counts at home. */
    @Test
    void aMemberOfTheNextSubdistrictComes() {
        String street = party.town.district + "002";
        String community = street + "001";
        String sa = TestTokens.staff(Role.STREET_ADMIN, party.town.street, street);
        Api both = api.as(TestTokens.staff(Role.PARTY_AFFAIRS, party.town.street, street));
        for (String area : List.of(street, community)) {
            api.as(sa)
                    .put("/api/v1/areas/" + area, Map.of("name", "邻街", "validFrom", "2000-01-01"))
                    .expect(201);
        }
        String worker = api.as(sa)
                .post(
                        "/api/v1/workers",
                        Map.of(
                                "alias",
                                "邻街来的",
                                "workerType",
                                "FOOD_DELIVERY",
                                "communityCode",
                                community,
                                "employments",
                                List.of(Town.employment(covered, "2021-01-01"))))
                .expect(201)
                .text("/id");
        String member = both.post(
                        "/api/v1/memberships",
                        Map.of(
                                "workerId", worker,
                                "stage", "FULL",
                                "membershipAt", "ELSEWHERE",
                                "elsewhere", "外地某党支部",
                                "lifeAt", branch,
                                "since", "2022-01-01",
                                "paperConsentVersion", "1"))
                .expect(201)
                .text("/id");
        hold("THEME_DAY", "2022-04-10", List.of(member)).expect(201);
        Answer figure = both.get("/api/v1/figures/registry?keys=lifeParticipation&asOf=2022-06-30&area=" + street)
                .expect(200);
        assertThat(figure.number("/items/0/numerator")).isEqualTo(1);
        assertThat(figure.number("/items/0/n")).isEqualTo(1);
    }

    /** As many came as are named, at least. */
    @Test
    void attendanceHasItsLimits() {
        for (int attendance : new int[] {1, 5_001}) {
            party.pa()
                    .post(
                            PATH,
                            Map.of(
                                    "organisationId", branch,
                                    "type", "THEME_DAY",
                                    "heldOn", "2022-04-10",
                                    "attendance", attendance,
                                    "membershipIds", members))
                    .expectProblem(422, "attendance-invalid");
        }
        party.pa().get(PATH + "/due?asOf=2022-06-30&from=2017-06-29").expect(400);
        party.pa().get(PATH + "/due?asOf=2022-06-30&from=2022-07-01").expect(400);
    }

    private Answer hold(String type, String on, List<String> who) {
        return party.pa()
                .post(
                        PATH,
                        Map.of(
                                "organisationId", branch,
                                "type", type,
                                "heldOn", on,
                                "attendance", 5,
                                "membershipIds", who));
    }
}
