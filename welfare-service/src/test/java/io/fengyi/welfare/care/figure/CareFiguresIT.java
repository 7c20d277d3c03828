package io.fengyi.welfare.care.figure;

import static io.fengyi.welfare.Visits.ACTIVITIES;
import static io.fengyi.welfare.Visits.departments;
import static io.fengyi.welfare.Visits.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.People;
import io.fengyi.welfare.Town;
import io.fengyi.welfare.Visits;
import io.fengyi.welfare.department.Departments;
import io.fengyi.welfare.worker.Workers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@FengyiIT
class CareFiguresIT {

    private static final String COMMUNITY = "320299001648";
    private static final String FIGURES =
            "/api/v1/figures/welfare?asOf=2023-03-31&from=2022-04-01&area=" + COMMUNITY + "&keys=";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Workers workers;

    @Autowired
    private Departments departments;

    private Api admin() {
        return api.as(Town.streetAdmin());
    }

    /**
     * R48, R49, R50: twelve warm-bee visits, three per season, each with theme and need, 65 people each; the list adds up
     * to the figure of 780.
     */
    @Test
    void r48r49r50TwelveVisitsWithSevenHundredAndEightyPersonTimes() {
        clock.set("2022-04-01T09:00");
        events.publish(Town.community(COMMUNITY), COMMUNITY);
        Visits.tellOfDepartments(events, departments, "HUMAN_RESOURCES", "TRAFFIC_POLICE");
        String series = Visits.series(api, events);
        String theme = Visits.theme(api);
        String need = Visits.need(api);
        List<String> riders = People.known(events, workers, "COURIER", 65);
        Map<String, Object> more =
                new HashMap<>(Map.of("communityCode", COMMUNITY, "themeId", theme, "needIds", List.of(need)));
        await().until(() -> admin().post(
                                ACTIVITIES,
                                Map.of("seriesId", series, "plan", Visits.plan("2099-01-05T14:00:00+08:00", more)))
                        .status()
                == 201);
        for (int month = 0; month < 12; month++) {
            LocalDate day = LocalDate.of(2022, 4, 12).plusMonths(month);
            more.put("departments", month % 4 == 0 ? departments("HUMAN_RESOURCES", "TRAFFIC_POLICE") : List.of());
            visit(series, day, riders, more);
        }
        clock.set("2023-03-31T18:00");

        assertThat(value("careActivities")).isEqualTo(12);
        assertThat(rows("careActivities", "season"))
                .isEqualTo("[[\"AUTUMN\",3],[\"SPRING\",3],[\"SUMMER\",3],[\"WINTER\",3]]");
        assertThat(rows("careActivities", "series")).isEqualTo("[[\"WARM_BEE\",12]]");
        assertThat(rows("careActivities", "channel")).isEqualTo("[[\"OFFLINE\",12]]");
        assertThat(value("carePersonTimes")).isEqualTo(780);
        assertThat(rows("carePersonTimes", "season"))
                .isEqualTo("[[\"AUTUMN\",195],[\"SPRING\",195],[\"SUMMER\",195],[\"WINTER\",195]]");
        assertThat(value("jointActivities")).isEqualTo(3);
        Answer shares = admin().get(FIGURES + "heldToPlan").expect(200);
        assertThat(shares.json().at("/items/0/value").decimalValue()).isEqualByComparingTo("100.0");
        assertThat(shares.number("/items/0/n")).isEqualTo(12);

        String records = admin().get(FIGURES + "carePersonTimes").text("/items/0/records");
        JsonNode list = api.get(records + "&limit=100").expect(200).json().get("items");
        assertThat(list.size()).isEqualTo(12);
        assertThat(list.valueStream()
                        .mapToLong(item -> item.get("personTimes").asLong())
                        .sum())
                .isEqualTo(780);
        assertThat(list.valueStream())
                .allMatch(item -> !item.get("theme").asString().isEmpty()
                        && item.at("/plan/needIds/0").asString().equals(need));
    }

    private void visit(String series, LocalDate day, List<String> riders, Map<String, ?> more) {
        clock.set(day.minusDays(5) + "T10:00");
        String id = planned(api, series, day + "T14:00:00+08:00", more);
        clock.set(day + "T14:10");
        api.as(TestTokens.staff(Role.COMMUNITY_STAFF, COMMUNITY))
                .freshKey()
                .post(ACTIVITIES + "/" + id + "/check-ins", Map.of("workerIds", riders, "reason", "现场登记"))
                .expect(201);
        admin().post(ACTIVITIES + "/" + id + "/holding").expect(200);
    }

    private long value(String key) {
        return admin().get(FIGURES + key).expect(200).number("/items/0/value");
    }

    private String rows(String key, String groupBy) {
        return admin().get(FIGURES + key + "&groupBy=" + groupBy)
                .expect(200)
                .json()
                .at("/items/0/groups/rows")
                .toString();
    }
}
