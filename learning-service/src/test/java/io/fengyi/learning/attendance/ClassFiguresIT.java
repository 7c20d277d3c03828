package io.fengyi.learning.attendance;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.Classroom.plan;
import static io.fengyi.learning.School.instructor;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.learning.Classroom;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures about classes agree with the lists and with the events. */
@FengyiIT
class ClassFiguresIT {

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    private final String community = Classroom.community();

    /** R32, R33: figure = length of the list = Σ list = replay of the events; R70: online share and kinds per month. */
    @Test
    void sessionsPersonTimesAndPersonsAreThreeNumbersThatAgree() {
        String site = classroom.site(community);
        List<String> crew = List.of(rider(), rider(), rider(), rider(), rider(), rider());
        held(site, "2023-03-06T08:30", Map.of(), crew);
        held(
                site,
                "2023-03-07T08:30",
                Map.of("kind", "TOURING_SCHOOL", "topic", "LAW", "channel", "MIXED"),
                crew.subList(0, 4));
        held(site, "2023-02-07T08:30", Map.of(), crew.subList(0, 5));
        held(site, "2023-03-08T08:30", Map.of("kind", "SYMPOSIUM"), List.of());
        clock.set("2023-03-09T08:30");
        api.as(instructor())
                .post(
                        SESSIONS,
                        plan(
                                site,
                                Classroom.at("2023-03-09T12:00"),
                                Map.of("force", true, "reason", "站点当天停运检修，骑手都在站内。", "slot", "NOON_BREAK")))
                .expect(201);
        clock.set("2023-03-31T10:00");

        assertThat(figure("sessions").number("/items/0/value")).isEqualTo(4);
        Answer byKind = figure("sessions", "kind");
        assertThat(groups(byKind)).isEqualTo(Map.of("MORNING_CLASS", "2", "SYMPOSIUM", "1", "TOURING_SCHOOL", "1"));
        assertThat(groups(figure("sessions", "month"))).isEqualTo(Map.of("2023-02", "1", "2023-03", "3"));
        assertThat(groups(figure("sessions", "channel"))).isEqualTo(Map.of("MIXED", "1", "OFFLINE", "3"));
        assertThat(groups(figure("sessions", "slot"))).isEqualTo(Map.of("MORNING_MEETING", "4"));

        Answer personTimes = figure("personTimes", "kind");
        assertThat(personTimes.number("/items/0/value")).isEqualTo(15);
        assertThat(groups(personTimes)).isEqualTo(Map.of("MORNING_CLASS", "11", "TOURING_SCHOOL", "4"));
        assertThat(figure("persons").number("/items/0/value")).isEqualTo(6);
        assertThat(figure("meanAttendance").text("/items/0/value")).isEqualTo("5.0");
        assertThat(figure("onlineShare").text("/items/0/value")).isEqualTo("25.0");
        assertThat(figure("kindsPerMonth").text("/items/0/value")).isEqualTo("2.0");
        assertThat(figure("peakConflicts").text("/items/0/value")).isEqualTo("20.0");

        Answer list = api.as(viewer(Role.STREET_ADMIN)).get(personTimes.text("/items/0/records") + "&limit=100");
        assertThat(list.json().get("items")).hasSize(4);
        long sum = list.json()
                .get("items")
                .valueStream()
                .mapToLong(item -> item.at("/staff/personTimes").asLong())
                .sum();
        assertThat(sum).isEqualTo(15);
        assertThat(replayed()).isEqualTo(15);
    }

    @Test
    void figuresAreForThoseWhoAnswerForTheWholeArea() {
        String path = "/api/v1/figures/learning?asOf=2023-03-31&keys=sessions&area=";
        api.as(TestTokens.staff(Role.COMMUNITY_STAFF, community))
                .get(path + "320299001")
                .expectProblem(404, "not-found");
        api.as(Classroom.siteManager("sit_0HZ8K3QF5S1RM")).get(path + community).expect(403);
    }

    /** Confirmed minus voided, read from the topic alone. */
    private long replayed() {
        Map<String, Boolean> counts = new HashMap<>();
        for (TestEvent event : events.all("learning.attendance.v1")) {
            if (event.json().get("communityCode").asString("").equals(community)) {
                counts.put(event.subject(), event.type().contains("Confirmed"));
            }
        }
        return counts.values().stream().filter(Boolean::booleanValue).count();
    }

    private void held(String site, String start, Map<String, ?> more, List<String> riders) {
        Instant begin = Classroom.at(start);
        clock.set(begin.minus(Duration.ofMinutes(5)));
        String id = api.as(instructor())
                .post(SESSIONS, plan(site, begin, more))
                .expect(201)
                .text("/id");
        List<Map<String, String>> attendees = new ArrayList<>();
        riders.forEach(rider -> attendees.add(Map.of("workerId", rider, "reason", "当面登记")));
        if (!attendees.isEmpty()) {
            api.as(instructor())
                    .post(SESSIONS + "/" + id + "/attendances", Map.of("attendees", attendees))
                    .expect(201);
        }
        clock.set(begin.plus(Duration.ofMinutes(20)));
        api.as(instructor()).post(SESSIONS + "/" + id + "/holding").expect(200);
    }

    private String rider() {
        return classroom.rider(community);
    }

    private Answer figure(String key) {
        return figure(key, "");
    }

    private Answer figure(String key, String groupBy) {
        return api.as(viewer(Role.DISTRICT_VIEWER))
                .get("/api/v1/figures/learning?asOf=2023-03-31&from=2022-04-01&area=" + community + "&keys=" + key
                        + (groupBy.isEmpty() ? "" : "&groupBy=" + groupBy))
                .expect(200);
    }

    private static String viewer(Role role) {
        return TestTokens.staff(role, "320299");
    }

    private static Map<String, String> groups(Answer figure) {
        Map<String, String> rows = new HashMap<>();
        figure.json()
                .at("/items/0/groups/rows")
                .forEach(row -> rows.put(row.get(0).asString(), row.get(1).asString()));
        return rows;
    }
}
