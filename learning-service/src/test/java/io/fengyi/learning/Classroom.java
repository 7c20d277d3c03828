package io.fengyi.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.ConsentGiven;
import io.fengyi.contracts.registry.PeakWindow;
import io.fengyi.contracts.registry.SiteOpened;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.learning.progress.LearnerConsents;
import io.fengyi.learning.site.Sites;
import io.fengyi.learning.worker.KnownWorker;
import io.fengyi.learning.worker.Workers;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Sites, riders and classes of the tests; every test has its own. */
@Component
public final class Classroom {

    public static final String SESSIONS = "/api/v1/class-sessions";

    private static final AtomicInteger COMMUNITIES = new AtomicInteger(100);

    private final Api api;
    private final TestEvents events;
    private final TestClock clock;
    private final Sites sites;
    private final Workers workers;
    private final LearnerConsents consents;

    Classroom(Api api, TestEvents events, TestClock clock, Sites sites, Workers workers, LearnerConsents consents) {
        this.api = api;
        this.events = events;
        this.clock = clock;
        this.sites = sites;
        this.workers = workers;
        this.consents = consents;
    }

    public static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(TestClock.SHANGHAI).toInstant();
    }

    /** A community of the subdistrict 320299001 that no other test has. */
    public static String community() {
        return "320299001" + String.format("%03d", COMMUNITIES.incrementAndGet());
    }

    /** A site of the enterprise of {@link School#instructor()} with its peak at noon, told of over Kafka. */
    public String site(String communityCode) {
        String id = Ids.next("sit");
        events.publish(
                new SiteOpened(
                        id,
                        "ent_0HZ8K3QF5S1RM",
                        "OUTLET",
                        "古镇站",
                        communityCode,
                        null,
                        LocalTime.of(8, 30),
                        List.of(new PeakWindow(LocalTime.of(11, 0), LocalTime.of(13, 0)))),
                id);
        await().until(() -> sites.find(id).isPresent());
        return id;
    }

    /** A site manager of that site. */
    public static String siteManager(String siteId) {
        return TestTokens.of(Map.of(
                "sub",
                "acc_" + siteId.substring(4),
                "client_id",
                "staff-pages",
                "roles",
                List.of(Role.SITE_MANAGER.name()),
                "siteIds",
                List.of(siteId)));
    }

    /** A rider who is here; returns the worker id. */
    public String rider(String communityCode) {
        String id = Ids.next("wkr");
        workers.learn(new KnownWorker(id, "FOOD_DELIVERY", communityCode, null, "ACTIVE", Instant.EPOCH));
        return id;
    }

    /** A rider told of over Kafka with a consent given over Kafka. */
    public String riderToldOf(String communityCode, Instant consentAt) {
        String id = Ids.next("wkr");
        events.publish(new WorkerRegistered(id, "FOOD_DELIVERY", communityCode, null, "ACTIVE"), id);
        events.publish(new ConsentGiven(id, "LEARNING_RECORD", "1", consentAt), id);
        await().until(() -> workers.find(id).isPresent());
        await().until(() -> api.as(TestTokens.worker(id))
                .get("/api/v1/me/progress")
                .json()
                .get("stored")
                .asBoolean());
        return id;
    }

    /** A rider who lets us keep a record. */
    public String learner(String communityCode, Instant consentAt) {
        String id = rider(communityCode);
        consents.given(id, consentAt);
        return id;
    }

    public Api as(String workerId) {
        return api.as(TestTokens.worker(workerId));
    }

    /** A morning class of 20 minutes at a site; more fields replace these. */
    public static Map<String, Object> plan(String siteId, Instant startsAt, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", "晨间党课：雨天骑行安全",
                "kind", "MORNING_CLASS",
                "slot", "MORNING_MEETING",
                "channel", "OFFLINE",
                "topic", "SAFETY",
                "siteId", siteId,
                "startsAt", startsAt.toString(),
                "minutes", 20));
        body.putAll(more);
        return body;
    }

    /** The instructor plans a morning class; returns its id. */
    public String planned(String siteId, Instant startsAt) {
        return api.as(School.instructor())
                .post(SESSIONS, plan(siteId, startsAt, Map.of()))
                .expect(201)
                .text("/id");
    }

    /** A class that starts in five minutes at the hour that the clock is set to. */
    public String open(String siteId, String localDateTime) {
        clock.set(localDateTime);
        return planned(siteId, clock.instant().plusSeconds(300));
    }

    public String code(String sessionId) {
        return api.as(School.instructor())
                .get(SESSIONS + "/" + sessionId + "/check-in-code")
                .expect(200)
                .text("/code");
    }

    public Answer scan(String sessionId, String workerId, String code) {
        return scan(sessionId, workerId, Map.of("code", code, "deviceKey", "device-" + workerId));
    }

    public Answer scan(String sessionId, String workerId, Map<String, ?> body) {
        return as(workerId).freshKey().post(SESSIONS + "/" + sessionId + "/check-ins", body);
    }

    /** Staff's view of how many were there. */
    public long personTimes(String sessionId) {
        return api.as(School.streetAdmin())
                .get(SESSIONS + "/" + sessionId)
                .expect(200)
                .number("/staff/personTimes");
    }

    /** A published course; returns it. */
    public Answer course(Map<String, ?> more) {
        String id = api.as(School.streetAdmin())
                .post("/api/v1/courses", School.course(more))
                .expect(201)
                .text("/id");
        Answer course = api.as(School.streetAdmin())
                .post("/api/v1/courses/" + id + "/publication")
                .expect(200);
        assertThat(course.text("/state")).isEqualTo("PUBLISHED");
        return course;
    }

    /** What a device sends of one lesson. */
    public static Map<String, Object> watched(Instant at, int... bounds) {
        List<Map<String, Integer>> intervals = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            intervals.add(Map.of("from", bounds[i], "to", bounds[i + 1]));
        }
        return Map.of("intervals", intervals, "watchedAt", at.toString(), "deviceKey", "d3b07384d113edec");
    }
}
