package io.fengyi.gateway.situation.web;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.fengyi.gateway.testing.Shared.BACKENDS;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The five services with the numbers of the demo set {@code demo-2023-03} (platform.md 3.9), in their own shape. */
final class DemoFigures {

    static final String AREA = "320299001";
    static final String AS_OF = "2023-03-31";
    static final String FROM = "2022-04-01";
    static final String NEW_YEAR = "2023-01-01";
    private static final String BEFORE = "2022-03-31";

    private DemoFigures() {}

    static void everywhere() {
        registry(candidates());
        learning();
        welfare();
        governance();
        says("points", null, AS_OF, count("granted", 4210), count("redemptions", 17), count("spent", 900));
    }

    /** @param candidates as the caller may see them */
    static void registry(String candidates) {
        says(
                "registry",
                null,
                AS_OF,
                count("enterprises", 12),
                count("sites", 23),
                count("workers", 812),
                share("organisationCoverage", "25.0", 3, 12),
                share("workCoverage", "100.0", 12, 12),
                share("guidanceCoverage", "100.0", 12, 12),
                share("developmentPlan", "100.0", 3, 3),
                share("frameCoverage", "100.0", 20, 20),
                count("instructors", 3),
                count("membersAttached", 9),
                count("flowingMembers", 8),
                count("membersFound", 17),
                count("sweepVisits", 12),
                count("surveyContacts", 103),
                count("validAnswers", 100),
                count("meetingsOverdue", 1),
                count("followUps", 2),
                survey("membership", "YES", 5, "NO", 95),
                survey("studyTime", "UNDER_1H", 95, "FROM_1H", 5),
                survey("workingHours", "UP_TO_8", 20, "UP_TO_12", 57, "OVER_12", 23),
                survey("tenure", "UP_TO_1", 40, "UP_TO_2", 35, "UP_TO_5", 18, "OVER_5", 7),
                survey("staying", "STAY", 30, "CHANGE", 70),
                survey("satisfaction", "VERY", 25, "QUITE", 18, "SOMEWHAT", 27, "NOT", 30));
        says(
                "registry",
                null,
                BEFORE,
                share("organisationCoverage", "0.0", 0, 12),
                share("workCoverage", "0.0", 0, 12));
        says("registry", null, NEW_YEAR, share("developmentPlan", "0.0", 0, 3));
        says("registry", "mode", AS_OF, grouped("partyOrganisations", 3, "mode", "SOLE", 2, "FUNCTIONAL", 1));
        says("registry", "mode", BEFORE, grouped("partyOrganisations", 0, "mode"));
        says("registry", "membershipAt", AS_OF, grouped("membersFound", 17, "membershipAt", "HERE", 9, "ELSEWHERE", 8));
        says("registry", "stage", AS_OF, candidates);
        says(
                "registry",
                "method",
                AS_OF,
                grouped(
                        "surveyContacts",
                        103,
                        "method",
                        "FIELD_VISIT",
                        40,
                        "INTERVIEW",
                        30,
                        "RANDOM_SAMPLE",
                        23,
                        "DOCUMENT",
                        10));
        BACKENDS.of("registry")
                .stubFor(get(urlPathEqualTo("/api/v1/formation-advice"))
                        .atPriority(1)
                        .willReturn(okJson("""
                                        {"inputsHash":"x","coverageNow":{"numerator":3,"denominator":12,"percent":25.0},
                                         "coverageIfAdopted":{"numerator":8,"denominator":12,"percent":66.7},
                                         "items":[{"action":"FOUND","mode":"SOLE"},{"action":"FOUND","mode":"JOINT"},
                                         {"action":"FOUND","mode":"FUNCTIONAL"},{"action":"NURTURE","mode":null}]}""")));
    }

    static String candidatesSuppressed() {
        return item(
                "candidates",
                "null",
                "名",
                "null",
                "null",
                true,
                ",\"groups\":{\"columns\":[\"stage\",\"value\"],\"rows\":[[\"ACTIVIST\",null]]}");
    }

    static String candidates() {
        return grouped("candidates", 3, "stage", "ACTIVIST", 3);
    }

    private static void learning() {
        says(
                "learning",
                null,
                AS_OF,
                share("learningTime", "95.0", 95, 100),
                count("booksHandedOut", 216),
                count("inactiveLearners", 20),
                share("onlineShare", "3.1", 2, 64),
                count("packages", 4));
        says(
                "learning",
                "kind",
                AS_OF,
                grouped("sessions", 64, "kind", "MORNING_CLASS", 50, "TOURING_SCHOOL", 12, "SYMPOSIUM", 2),
                grouped("personTimes", 1900, "kind", "MORNING_CLASS", 1500, "TOURING_SCHOOL", 360, "SYMPOSIUM", 40));
        says("learning", "channel", AS_OF, grouped("sessions", 64, "channel", "ONLINE", 2, "OFFLINE", 62));
    }

    private static void welfare() {
        says(
                "welfare",
                null,
                AS_OF,
                count("problemsSolved", 12),
                count("personTimesHelped", 64),
                count("openHeadcount", 54),
                count("openPostings", 9),
                count("careActivities", 12),
                count("carePersonTimes", 780),
                count("merchants", 2),
                share("rightsShare", "20.0", 4, 20));
        says(
                "welfare",
                "kind",
                AS_OF,
                grouped(
                        "places",
                        24,
                        "kind",
                        "SERVICE_CENTRE",
                        1,
                        "TRUCKER_HOME",
                        1,
                        "BEE_STATION",
                        17,
                        "FRIENDLY_HOME",
                        2,
                        "PARKING_BAY",
                        3),
                grouped("benefitsByKind", 3, "kind", "FOOD", 1, "FILM", 1, "REPAIR", 1));
        says("welfare", "tier", AS_OF, grouped("places", 24, "tier", "STREET", 8, "PARK", 4, "COMMUNITY", 12));
        says(
                "welfare",
                "season",
                AS_OF,
                grouped("careActivities", 12, "season", "SPRING", 3, "SUMMER", 3, "AUTUMN", 3, "WINTER", 3));
        says("welfare", "channel", AS_OF, grouped("careActivities", 12, "channel", "OFFLINE", 11, "MIXED", 1));
    }

    private static void governance() {
        says(
                "governance",
                null,
                AS_OF,
                count("communityAttachments", 32),
                count("volunteerTeams", 1),
                count("volunteerActivities", 2),
                count("publications", 3),
                share("acceptanceRate", "94.87", 37, 39),
                share("closingRate", "90.00", 27, 30),
                share("onTimeClosingRate", "86.67", 26, 30),
                share("onTimeHandlingRate", "93.33", 28, 30),
                share("responseRate", "97.44", 38, 39),
                share("solvedRate", "86.67", 26, 30),
                share("satisfiedRate", "88.89", 16, 18),
                share("threeRates", "90.68", 0, 18));
        says("governance", "medium", AS_OF, grouped("publications", 3, "medium", "XUEXI_QIANGGUO", 3));
        says("governance", "channel", AS_OF, grouped("volunteerActivities", 2, "channel", "OFFLINE", 2));
    }

    static void says(String service, String groupBy, String asOf, String... items) {
        MappingBuilder asked = get(urlPathEqualTo("/api/v1/figures/" + service))
                .withQueryParam("asOf", equalTo(asOf))
                .withQueryParam("area", equalTo(AREA))
                .withQueryParam("groupBy", groupBy == null ? absent() : equalTo(groupBy))
                .atPriority(2);
        BACKENDS.of(service)
                .stubFor(asked.willReturn(okJson("{\"asOf\":\"" + asOf + "\",\"from\":\"" + FROM + "\",\"area\":\""
                        + AREA + "\",\"items\":[" + String.join(",", items) + "]}")));
    }

    static String count(String key, long value) {
        return item(key, String.valueOf(value), "个", String.valueOf(value), "null", false, "");
    }

    static String share(String key, String percent, long numerator, long denominator) {
        return item(key, percent, "%", String.valueOf(numerator), String.valueOf(denominator), false, "");
    }

    static String hiddenShare(String key) {
        return item(key, "null", "%", "null", "null", true, "");
    }

    static String grouped(String key, long total, String grouping, Object... cells) {
        return item(
                key,
                String.valueOf(total),
                "个",
                String.valueOf(total),
                "null",
                false,
                ",\"groups\":{\"columns\":[\"" + grouping + "\",\"value\"],\"rows\":[" + rows(cells) + "]}");
    }

    /** Counts of a hundred, which are their percents. */
    private static String survey(String topic, Object... cells) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < cells.length; i += 2) {
            rows.append(i == 0 ? "" : ",").append("[\"" + cells[i] + "\"," + cells[i + 1] + "," + cells[i + 1] + ".0]");
        }
        return item(
                "survey.latest." + topic,
                "100",
                "份",
                "100",
                "null",
                false,
                ",\"groups\":{\"columns\":[\"option\",\"count\",\"percent\"],\"rows\":[" + rows + "]}");
    }

    private static String rows(Object... cells) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 2) {
            rows.add("[\"" + cells[i] + "\"," + cells[i + 1] + "]");
        }
        return String.join(",", Collections.unmodifiableList(rows));
    }

    private static String item(
            String key, String value, String unit, String numerator, String denominator, boolean hidden, String more) {
        return "{\"key\":\"" + key + "\",\"title\":\"指标 " + key + "\",\"value\":" + value + ",\"unit\":\"" + unit
                + "\",\"numerator\":" + numerator + ",\"denominator\":" + denominator + ",\"n\":"
                + ("null".equals(denominator) ? "null" : denominator)
                + ",\"definition\":\"<b>口径</b> & " + key
                + "\",\"source\":\"stub\",\"query\":\"/api/v1/figures/stub?keys="
                + key + "\",\"suppressed\":" + hidden + more + "}";
    }
}
