package io.fengyi.learning.classsession;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.Classroom.at;
import static io.fengyi.learning.Classroom.plan;
import static io.fengyi.learning.School.instructor;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.registry.SiteClosed;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.contracts.welfare.StationOpened;
import io.fengyi.learning.Classroom;
import io.fengyi.learning.site.Sites;
import io.fengyi.learning.station.Stations;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of planned classes whose place closes: nobody but staff decides, and they can only move it or call it off. */
@FengyiIT
class ClosedPlacesIT {

    private static final Instant MORNING = at("2023-03-07T08:30");

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    @Autowired
    private Sites sites;

    @Autowired
    private Stations stations;

    private String community = "";

    @BeforeEach
    void monday() {
        clock.set("2023-03-06T10:00");
        community = Classroom.community();
    }

    @Test
    void aClassAtASiteThatClosedIsMovedOrCalledOff() {
        String site = classroom.site(community);
        String other = classroom.site(community);
        String moves = classroom.planned(site, MORNING);
        String ends = classroom.planned(site, MORNING.plusSeconds(3_600));
        events.publish(
                new SiteClosed(site, "ent_0HZ8K3QF5S1RM", "OUTLET", "古镇站", community, null, null, List.of()), site);
        await().until(() -> !sites.find(site).orElseThrow().open());

        Answer seen = api.as(instructor()).get(SESSIONS + "/" + moves).expect(200);
        assertThat(seen.text("/state")).isEqualTo("PLANNED");
        api.as(instructor())
                .ifMatch(seen.etag())
                .patch(SESSIONS + "/" + moves, Map.of("minutes", 25))
                .expectProblem(422, "site-unknown");
        Answer moved = api.as(instructor())
                .ifMatch(seen.etag())
                .patch(SESSIONS + "/" + moves, Map.of("siteId", other))
                .expect(200);
        assertThat(moved.text("/place/siteId")).isEqualTo(other);
        api.as(instructor())
                .post(SESSIONS + "/" + ends + "/cancellation", Map.of("reason", "站点关闭"))
                .expect(200);
        api.as(streetAdmin()).post(SESSIONS, plan(site, MORNING, Map.of())).expectProblem(422, "site-unknown");
    }

    @Test
    void aClassAtAStationThatClosedIsMovedOrCalledOff() {
        String station = Ids.next("stn");
        events.publish(
                new StationOpened(station, "BEE_STATION", "COMMUNITY", community, null, null, "ACTIVE"), station);
        await().until(() -> stations.find(station).isPresent());
        Map<String, Object> body = new HashMap<>(plan("", MORNING, Map.of("stationId", station)));
        body.remove("siteId");
        String id = api.as(streetAdmin()).post(SESSIONS, body).expect(201).text("/id");
        events.publish(
                new StationClosed(station, "BEE_STATION", "COMMUNITY", community, null, null, "CLOSED"), station);
        await().until(() -> !stations.find(station).orElseThrow().isInUse());

        Answer seen = api.as(streetAdmin()).get(SESSIONS + "/" + id).expect(200);
        assertThat(seen.text("/state")).isEqualTo("PLANNED");
        api.as(streetAdmin())
                .ifMatch(seen.etag())
                .patch(SESSIONS + "/" + id, Map.of("minutes", 25))
                .expectProblem(422, "station-unknown");
        Map<String, Object> elsewhere = new HashMap<>(Map.of("address", "古镇路 12 号二楼", "communityCode", community));
        elsewhere.put("stationId", null);
        api.as(streetAdmin())
                .ifMatch(seen.etag())
                .patch(SESSIONS + "/" + id, elsewhere)
                .expect(200);
        api.as(streetAdmin())
                .post(SESSIONS + "/" + id + "/cancellation", Map.of("reason", "驿站关闭"))
                .expect(200);
    }
}
