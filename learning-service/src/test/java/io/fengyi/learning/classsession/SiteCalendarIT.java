package io.fengyi.learning.classsession;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.Classroom.at;
import static io.fengyi.learning.Classroom.plan;
import static io.fengyi.learning.School.instructor;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.learning.Classroom;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a calendar that subscribed to a site reads (RFC 5545). */
@FengyiIT
class SiteCalendarIT {

    private static final Instant MORNING = at("2023-03-07T08:30");

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    private String site = "";

    @BeforeEach
    void aSiteOnMonday() {
        clock.set("2023-03-06T10:00");
        site = classroom.site(Classroom.community());
    }

    @Test
    void aReaderFindsTheSameUidWithAGrowingSequence() {
        String id = classroom.planned(site, MORNING);
        Map<String, String> planned = only();
        assertThat(planned)
                .containsEntry("UID", id + "@fengyi")
                .containsEntry("SEQUENCE", "0")
                .containsEntry("DTSTART", "20230307T003000Z")
                .containsEntry("DTEND", "20230307T005000Z")
                .containsEntry("SUMMARY", "晨间党课：雨天骑行安全")
                .containsEntry("LOCATION", "古镇站")
                .containsEntry("STATUS", "CONFIRMED");
        change(id, Map.of("startsAt", MORNING.plusSeconds(600).toString()));
        assertThat(only()).containsEntry("UID", id + "@fengyi").containsEntry("SEQUENCE", "1");
        change(id, Map.of("title", "晨间党课：交通法规"));
        assertThat(only()).containsEntry("SEQUENCE", "2").containsEntry("SUMMARY", "晨间党课：交通法规");
        change(id, Map.of("title", "晨间党课：交通法规"));
        assertThat(only()).as("nothing changed").containsEntry("SEQUENCE", "2");
        clock.set("2023-03-06T11:00");
        api.as(instructor())
                .post(SESSIONS + "/" + id + "/cancellation", Map.of("reason", "台风预警"))
                .expect(200);
        assertThat(only())
                .containsEntry("UID", id + "@fengyi")
                .containsEntry("SEQUENCE", "3")
                .containsEntry("STATUS", "CANCELLED")
                .containsEntry("DTSTAMP", "20230306T030000Z");
    }

    /** Titles with the signs that RFC 5545 escapes, and longer than a line may be. */
    @Test
    void titlesComeThroughWhateverTheyContain() {
        String title = "安全,法规;急救\\包扎：" + "雨天骑行🛵要点".repeat(5);
        api.as(instructor())
                .post(SESSIONS, plan(site, MORNING, Map.of("title", title)))
                .expect(201);
        assertThat(only()).containsEntry("SUMMARY", title);
    }

    @Test
    void aSiteWithoutClassesHasAnEmptyCalendar() {
        assertThat(events()).isEmpty();
    }

    private void change(String id, Map<String, String> patch) {
        Answer seen = api.as(instructor()).get(SESSIONS + "/" + id).expect(200);
        api.as(instructor())
                .ifMatch(seen.etag())
                .patch(SESSIONS + "/" + id, patch)
                .expect(200);
    }

    private Map<String, String> only() {
        assertThat(events()).hasSize(1);
        return events().get(0);
    }

    private List<Map<String, String>> events() {
        Answer calendar = api.get("/api/v1/class-sessions.ics?siteId=" + site).expect(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        return CalendarText.events(calendar.body());
    }
}
