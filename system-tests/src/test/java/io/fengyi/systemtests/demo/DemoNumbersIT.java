package io.fengyi.systemtests.demo;

import static io.fengyi.systemtests.demo.DemoOffice.AREA;
import static io.fengyi.systemtests.demo.DemoOffice.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Figures equal lists equal topic replays, for the numbers of {@code demo-2023-03} (platform.md 3.9). */
class DemoNumbersIT {

    private static final String YEAR = "&from=2022-04-01&to=2023-03-31";

    private final DemoOffice office = DemoOffice.open();

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "learning, personTimes, 1860",
        "learning, meanAttendance, 30.0",
        "learning, booksHandedOut, 216",
        "learning, learningTime, 95.0",
        "learning, publicationsIssued, 1",
        "welfare, places, 24",
        "welfare, problemsSolved, 12",
        "welfare, personTimesHelped, 64",
        "welfare, openPostings, 9",
        "welfare, openHeadcount, 54",
        "welfare, careActivities, 12",
        "welfare, carePersonTimes, 780",
        "welfare, merchants, 2",
        "welfare, benefitsByKind, 3",
        "governance, communityAttachments, 32",
        "governance, volunteerTeams, 1",
        "governance, volunteerActivities, 2",
        "governance, publications, 3",
        "governance, charters, 3"
    })
    void theFigureIsWhatTheSeedSays(String service, String key, BigDecimal value) {
        assertThat(office.figure(service, key)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"learning", "welfare", "governance", "points", "registry"})
    void theQueryOfEveryFigureReturnsTheSameValue(String service) {
        assertThat(office.figures(service)).isNotEmpty().allSatisfy(figure -> {
            JsonNode again =
                    office.get(figure.required("query").asString()).json().at("/items/0");
            assertThat(again.required("value")).isEqualTo(figure.required("value"));
            assertThat(figure.required("definition").asString()).isNotBlank();
            assertThat(figure.required("source").asString()).isEqualTo(service);
        });
    }

    /** R32, R33. */
    @Test
    void classesAndTheirPersonTimesAgreeWithListAndTopic() {
        List<JsonNode> morning = classes("MORNING_CLASS");
        List<JsonNode> touring = classes("TOURING_SCHOOL");
        assertThat(morning.size() + touring.size()).isEqualTo(62);
        int confirmed = office.replay("learning.attendance.v1", "fengyi.learning.AttendanceConfirmed.v1")
                .size();
        int voided = office.replay("learning.attendance.v1", "fengyi.learning.AttendanceVoided.v1")
                .size();
        assertThat(confirmed - voided).isEqualTo(1860);
        assertThat(sum(
                        office.replay("learning.class-session.v1", "fengyi.learning.ClassSessionHeld.v1"),
                        "personTimes"))
                .isEqualTo(1860);
    }

    /** R29. */
    @Test
    void booksAgreeWithTheListOfHandOuts() {
        assertThat(sum(office.list("/api/v1/hand-outs?kind=BOOK&area=" + AREA + YEAR), "copies"))
                .isEqualTo(216);
    }

    /** R39: 17 bee stations in the list, on the map and in the facade for other directories. */
    @Test
    void seventeenStationsEverywhere() {
        String bees = "kind=BEE_STATION&area=" + AREA;
        assertThat(office.list("/api/v1/stations?" + bees)).hasSize(17);
        assertThat(office.get("/api/v1/stations.geojson?" + bees).json().required("features"))
                .hasSize(17);
        JsonNode all = office.get("/hsds/service_at_locations?per_page=100").json();
        assertThat(all.required("total_items").asInt())
                .isEqualTo(office.list("/api/v1/stations?area=" + AREA).size());
        assertThat(office.replay("welfare.station.v1", "fengyi.welfare.StationOpened.v1"))
                .filteredOn(event -> event.required("kind").asString().equals("BEE_STATION"))
                .hasSize(17);
    }

    /** R48, R49, R50. */
    @Test
    void careActivitiesAgreeWithListAndTopic() {
        List<JsonNode> held = office.list("/api/v1/care-activities?kind=WARM_BEE&area=" + AREA + YEAR);
        assertThat(held).hasSize(12);
        assertThat(sum(held, "personTimes")).isEqualTo(780);
        assertThat(office.replay("welfare.care-activity.v1", "fengyi.welfare.CareActivityAttended.v1"))
                .hasSize(780);
        assertThat(held)
                .extracting(activity -> activity.required("season").asString())
                .filteredOn("SPRING"::equals)
                .hasSize(3);
    }

    /** R43, R44: problems solved and people helped are two numbers from different records. */
    @Test
    void mattersAndHelpRecordsAgreeWithTheirLists() {
        List<JsonNode> solved = office.list("/api/v1/matters?area=" + AREA).stream()
                .filter(matter -> matter.required("solved").asBoolean())
                .toList();
        assertThat(solved).hasSize(12);
        long helped = solved.stream()
                .mapToLong(matter -> sum(
                        office.list("/api/v1/matters/" + matter.required("id").asString() + "/help-records"),
                        "persons"))
                .sum();
        assertThat(helped).isEqualTo(64);
        assertThat(office.replay("welfare.help-request.v1", "fengyi.welfare.HelpRequestSubmitted.v1"))
                .isNotEmpty()
                .noneMatch(event -> event.has("workerId"));
    }

    /** R47. */
    @Test
    void openPostsAgreeWithTheListOfAdverts() {
        List<JsonNode> open = office.list("/api/v1/job-postings?area=" + AREA);
        assertThat(open).hasSize(9);
        assertThat(sum(open, "headcount")).isEqualTo(54);
    }

    /** R56, R61. */
    @Test
    void attachmentsAndVolunteeringAgreeWithTheirTopics() {
        assertThat(office.replay("governance.attachment.v1", "fengyi.governance.CommunityAttached.v1"))
                .hasSize(32);
        List<JsonNode> hours = office.replay("governance.volunteer.v1", "fengyi.governance.VolunteerHoursConfirmed.v1");
        assertThat(new BigDecimal(sum(hours, "minutes")).divide(new BigDecimal(60)))
                .isEqualByComparingTo(office.figure("governance", "volunteerHours"));
    }

    /** R95: what was granted is what was told, and each grant has one entry. */
    @Test
    void pointsAgreeWithTheirTopic() {
        List<JsonNode> granted = office.replay("points.ledger.v1", "fengyi.points.PointsGranted.v1").stream()
                .filter(event -> event.required("businessDay").asString().compareTo("2023-03-31") <= 0)
                .toList();
        assertThat(BigDecimal.valueOf(sum(granted, "amount"))).isEqualByComparingTo(office.figure("points", "granted"));
        assertThat(granted)
                .extracting(event -> event.required("entryId").asString())
                .doesNotHaveDuplicates();
    }

    private List<JsonNode> classes(String kind) {
        return office.list("/api/v1/class-sessions?state=HELD&kind=" + kind + "&area=" + AREA + YEAR);
    }
}
