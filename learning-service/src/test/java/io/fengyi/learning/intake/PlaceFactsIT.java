package io.fengyi.learning.intake;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.Classroom.plan;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.registry.PeakWindow;
import io.fengyi.contracts.registry.SiteChanged;
import io.fengyi.contracts.registry.SiteClosed;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.contracts.welfare.StationOpened;
import io.fengyi.learning.Classroom;
import io.fengyi.learning.progress.LearnerConsents;
import io.fengyi.learning.progress.ProgressLookup;
import io.fengyi.learning.site.PeakHours;
import io.fengyi.learning.site.Site;
import io.fengyi.learning.site.Sites;
import io.fengyi.learning.station.Station;
import io.fengyi.learning.station.Stations;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of places and consents when news comes, and comes in another order. */
@FengyiIT
class PlaceFactsIT {

    private static final Instant EARLY = Instant.parse("2022-01-01T00:00:00Z");

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

    @Autowired
    private LearnerConsents consents;

    @Autowired
    private ProgressLookup progress;

    @Test
    void aSiteChangesItsRhythmAndCloses() {
        String id = classroom.site(Classroom.community());
        assertThat(sites.find(id).orElseThrow().morningMeeting()).isEqualTo("08:30");
        List<PeakWindow> evening = List.of(new PeakWindow(LocalTime.of(17, 0), LocalTime.of(19, 30)));
        events.publish(
                new SiteChanged(id, "ent_0HZ8K3QF5S1RM", "OUTLET", "新桥站", "320299001005", null, null, evening), id);
        await().untilAsserted(() ->
                assertThat(sites.find(id).orElseThrow().peakHours()).containsExactly(new PeakHours("17:00", "19:30")));
        events.publish(
                new SiteClosed(id, "ent_0HZ8K3QF5S1RM", "OUTLET", "新桥站", "320299001005", null, null, evening), id);
        await().until(() -> !sites.find(id).orElseThrow().open());
        api.as(streetAdmin())
                .post(SESSIONS, plan(id, clock.instant().plusSeconds(600), Map.of()))
                .expectProblem(422, "site-unknown");
    }

    @Test
    void classesTakePlaceAtStationsThatAreNotClosed() {
        String id = Ids.next("stn");
        events.publish(new StationOpened(id, "BEE_STATION", "COMMUNITY", "320299001003", null, null, "ACTIVE"), id);
        await().until(() -> stations.find(id).isPresent());
        Map<String, Object> body = new HashMap<>(plan("", clock.instant().plusSeconds(600), Map.of("stationId", id)));
        body.remove("siteId");
        assertThat(api.as(streetAdmin()).post(SESSIONS, body).expect(201).text("/place/communityCode"))
                .isEqualTo("320299001003");
        events.publish(new StationClosed(id, "BEE_STATION", "COMMUNITY", "320299001003", null, null, "CLOSED"), id);
        await().until(() -> !stations.find(id).orElseThrow().isInUse());
        api.as(streetAdmin()).post(SESSIONS, body).expectProblem(422, "station-unknown");
    }

    @Test
    void olderNewsChangeNothing() {
        String id = Ids.next("sit");
        Site now = new Site(id, "ent_1", "今", "320299001001", null, List.of(), true, EARLY.plusSeconds(60));
        sites.learn(now);
        sites.learn(new Site(id, "ent_1", "昔", "320299001001", null, List.of(), false, EARLY));
        assertThat(sites.find(id)).contains(now);
        String station = Ids.next("stn");
        stations.learn(new Station(station, "320299001001", "CLOSED", EARLY.plusSeconds(60)));
        stations.learn(new Station(station, "320299001001", "ACTIVE", EARLY));
        assertThat(stations.find(station).orElseThrow().isInUse()).isFalse();
        String worker = Ids.next("wkr");
        consents.withdrawn(worker, EARLY.plusSeconds(60));
        consents.given(worker, EARLY);
        assertThat(progress.ofWorker(worker)).isEmpty();
        assertThat(classroom
                        .as(worker)
                        .get("/api/v1/me/progress")
                        .json()
                        .get("stored")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theSitesOfAClosedEnterpriseAreClosed() {
        String id = Ids.next("sit");
        String enterprise = Ids.next("ent");
        sites.learn(new Site(id, enterprise, "站", "320299001001", null, List.of(), true, EARLY));
        sites.closeAllOf(enterprise, EARLY.minusSeconds(1));
        assertThat(sites.find(id).orElseThrow().open()).isTrue();
        sites.closeAllOf(enterprise, EARLY.plusSeconds(1));
        sites.learn(new Site(id, enterprise, "站", "320299001001", null, List.of(), true, EARLY));
        assertThat(sites.find(id).orElseThrow().open()).isFalse();
    }
}
