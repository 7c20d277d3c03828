package io.fengyi.welfare.care.activity;

import static io.fengyi.welfare.Visits.ACTIVITIES;
import static io.fengyi.welfare.Visits.planned;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.welfare.Town;
import io.fengyi.welfare.Visits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class ActivityCalendarIT {

    private static final String CALENDAR = "/api/v1/care-activities.ics";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    private String seriesId = "";

    @BeforeEach
    void aSeriesExists() {
        clock.set("2023-03-15T10:00");
        seriesId = Visits.series(api, events);
    }

    private Map<String, String> eventOf(String id) {
        Answer file = api.get(CALENDAR + "?kind=WARM_BEE&area=320299001").expect(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        return CalendarReader.events(file.body()).stream()
                .filter(event -> (id + "@fengyi").equals(event.get("UID")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void calendarsReadItAndFollowEveryChange() {
        String theme = Visits.theme(api);
        String id = planned(
                api,
                seriesId,
                "2023-03-20T14:00:00+08:00",
                Map.of(
                        "title",
                        "三月慰问，送水；送药",
                        "themeId",
                        theme,
                        "address",
                        "古镇路 12 号，党群服务中心一楼会议室，从东侧小门进，乘电梯到一楼半",
                        "place",
                        Map.of("longitude", 120.312, "latitude", 31.491, "crs", "WGS84")));
        Map<String, String> event = eventOf(id);
        assertThat(event)
                .containsEntry("DTSTART", "20230320T060000Z")
                .containsEntry("DTEND", "20230320T080000Z")
                .containsEntry("DTSTAMP", "20230315T020000Z")
                .containsEntry("SEQUENCE", "0")
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("SUMMARY", "三月慰问，送水；送药")
                .containsEntry("LOCATION", "古镇路 12 号，党群服务中心一楼会议室，从东侧小门进，乘电梯到一楼半")
                .containsEntry("GEO", "31.491000;120.312000");

        clock.set("2023-03-16T10:00");
        String self = ACTIVITIES + "/" + id;
        api.as(Town.streetAdmin())
                .ifMatch(api.get(self).etag())
                .patch(self, Map.of("startsAt", "2023-03-21T14:00:00+08:00"))
                .expect(200);
        assertThat(eventOf(id)).containsEntry("SEQUENCE", "1").containsEntry("DTSTART", "20230321T060000Z");
        api.as(Town.streetAdmin())
                .post(self + "/cancellation", Map.of("reason", "场地维修"))
                .expect(200);
        assertThat(eventOf(id))
                .containsEntry("SEQUENCE", "2")
                .containsEntry("STATUS", "CANCELLED")
                .containsEntry("DTSTAMP", "20230316T020000Z");
    }

    @Test
    void itIsNarrowedAndMayBeEmpty() {
        String id = planned(api, seriesId, "2023-07-20T14:00:00+08:00", Map.of("channel", "MIXED"));
        assertThat(api.get(CALENDAR + "?season=SUMMER&channel=MIXED").body()).contains(id);
        assertThat(api.get(CALENDAR + "?season=WINTER").body()).doesNotContain(id);
        assertThat(CalendarReader.events(api.get(CALENDAR + "?theme=nth_0HZ8K3QF5S1RM")
                        .expect(200)
                        .body()))
                .isEqualTo(List.of());
        api.get(CALENDAR + "?season=MONSOON").expect(400);
    }
}
