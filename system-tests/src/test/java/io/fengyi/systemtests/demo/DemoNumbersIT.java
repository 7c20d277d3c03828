package io.fengyi.systemtests.demo;

import static io.fengyi.systemtests.demo.DemoOffice.AREA;
import static io.fengyi.systemtests.demo.DemoOffice.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        "registry, enterprises, 12",
        "registry, sites, 23",
        "registry, workers, 812",
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

    /** The list to which the number leads has as many rows. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "registry, enterprises",
        "registry, sites",
        "registry, workers",
        "learning, sessions",
        "welfare, places",
        "welfare, merchants",
        "welfare, openPostings",
        "welfare, careActivities",
        "governance, communityAttachments",
        "governance, volunteerTeams",
        "governance, volunteerActivities",
        "governance, charters"
    })
    void theListBehindTheFigureIsAsLong(String service, String key) {
        JsonNode figure = office.figures(service).stream()
                .filter(one -> one.required("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(office.list(figure.required("records").asString()))
                .hasSize(figure.required("value").asInt());
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
        assertThat(office.get("/hsds/service_at_locations?per_page=100&taxonomy_term_id=" + term("BEE_STATION"))
                        .json()
                        .required("total_items")
                        .asInt())
                .isEqualTo(17);
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
        assertThat(held.stream()
                        .collect(Collectors.groupingBy(
                                activity -> activity.required("season").asString(), Collectors.counting())))
                .isEqualTo(Map.of("SPRING", 3L, "SUMMER", 3L, "AUTUMN", 3L, "WINTER", 3L));
        assertThat(held).allSatisfy(activity -> {
            assertThat(activity.required("theme").asString()).isNotBlank();
            assertThat(activity.at("/plan/needIds")).isNotEmpty();
        });
    }

    /** R51. */
    @Test
    void bothMerchantsHaveAnAgreementAndAPoint() {
        assertThat(office.list("/api/v1/merchants?area=" + AREA)).hasSize(2).allSatisfy(row -> {
            JsonNode merchant = office.get(
                            "/api/v1/merchants/" + row.required("id").asString())
                    .json();
            assertThat(merchant.at("/papers/agreement/from").asString()).isNotBlank();
            assertThat(merchant.at("/place/longitude").isNumber()).isTrue();
        });
    }

    /** R69, R82. */
    @Test
    void everyTopicHasAShortLessonOnFourCarriers() {
        Map<String, List<JsonNode>> byTopic = office.list("/api/v1/courses").stream()
                .map(course -> office.get(
                                "/api/v1/courses/" + course.required("id").asString())
                        .json())
                .collect(
                        Collectors.groupingBy(course -> course.required("topic").asString()));
        assertThat(byTopic)
                .hasSize(4)
                .allSatisfy((topic, courses) -> assertThat(courses)
                        .flatExtracting(course -> DemoOffice.elements(course.required("lessons")))
                        .anyMatch(lesson -> lesson.required("seconds").asInt() <= 900
                                && lesson.required("carriers").size() == 4));
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

    private String term(String code) {
        return DemoOffice.elements(
                        office.get("/hsds/taxonomy_terms?per_page=100").json().required("contents"))
                .stream()
                .filter(term -> term.required("code").asString().equals(code))
                .map(term -> term.required("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> classes(String kind) {
        return office.list("/api/v1/class-sessions?state=HELD&kind=" + kind + "&area=" + AREA + YEAR);
    }
}
