package io.fengyi.learning.classsession;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.Classroom.at;
import static io.fengyi.learning.Classroom.plan;
import static io.fengyi.learning.School.instructor;
import static io.fengyi.learning.School.otherInstructor;
import static io.fengyi.learning.School.partyAffairs;
import static io.fengyi.learning.School.rider;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.learning.ClassSessionAnnulled;
import io.fengyi.contracts.learning.ClassSessionCancelled;
import io.fengyi.contracts.learning.ClassSessionHeld;
import io.fengyi.contracts.learning.ClassSessionPlanned;
import io.fengyi.learning.Classroom;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class ClassSessionsIT {

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
    private ClassSessionSweep sweep;

    private String community = "";
    private String site = "";

    @BeforeEach
    void aSiteOnMonday() {
        clock.set("2023-03-06T10:00");
        community = Classroom.community();
        site = classroom.site(community);
    }

    /** R31: at the outlet's morning meeting; a second session overlapping is refused. */
    @Test
    void aMorningMeetingAtASiteAndNoSecondOneAtThatTime() {
        Answer planned = api.as(instructor())
                .post(SESSIONS, plan(site, MORNING, Map.of()))
                .expect(201);
        String id = planned.text("/id");
        assertThat(planned.text("/slot")).isEqualTo("MORNING_MEETING");
        assertThat(planned.text("/place/siteId")).isEqualTo(site);
        assertThat(events.await(ClassSessionPlanned.class, id))
                .isEqualTo(new ClassSessionPlanned(
                        id, "MORNING_CLASS", "MORNING_MEETING", "OFFLINE", site, community, MORNING, 20));
        api.as(streetAdmin())
                .post(SESSIONS, plan(site, MORNING.plusSeconds(19 * 60), Map.of()))
                .expectProblem(409, "site-busy");
        api.as(streetAdmin())
                .post(SESSIONS, plan(site, MORNING.plusSeconds(20 * 60), Map.of()))
                .expect(201);
    }

    @Test
    void ofManyPlannersAtOnceOneGetsTheSite() throws Exception {
        ExecutorService planners = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, Object> body = plan(site, MORNING.plusSeconds(i * 60L), Map.of());
            answers.add(planners.submit(
                    () -> api.as(streetAdmin()).post(SESSIONS, body).status()));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        planners.shutdown();
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(statuses).containsOnly(201, 409);
    }

    @Test
    void aCancelledOrMovedSessionLeavesItsTime() {
        String id = classroom.planned(site, MORNING);
        Answer seen = api.as(instructor()).get(SESSIONS + "/" + id);
        api.as(instructor())
                .ifMatch(seen.etag())
                .patch(
                        SESSIONS + "/" + id,
                        Map.of("startsAt", MORNING.plusSeconds(3_600).toString()))
                .expect(200);
        String second = classroom.planned(site, MORNING);
        api.as(instructor())
                .post(SESSIONS + "/" + second + "/cancellation", Map.of("reason", "台风预警"))
                .expect(200);
        classroom.planned(site, MORNING);
        api.as(streetAdmin())
                .post(SESSIONS, plan(site, MORNING.plusSeconds(3_600), Map.of()))
                .expectProblem(409, "site-busy");
    }

    /** R89: not in peak hours; forced ones stand in the list of conflicts. */
    @Test
    void peakHoursAreRefusedUnlessForcedWithAReason() {
        Map<String, Object> noon = plan(site, at("2023-03-07T10:45"), Map.of("slot", "NOON_BREAK"));
        api.as(instructor()).post(SESSIONS, noon).expectProblem(422, "peak-hours");
        noon.put("force", true);
        api.as(instructor()).post(SESSIONS, noon).expectProblem(422, "peak-hours");
        noon.put("reason", "太短了");
        api.as(instructor()).post(SESSIONS, noon).expectProblem(422, "peak-hours");
        noon.put("reason", "站点当天停运检修，骑手都在站内。");
        Answer forced = api.as(instructor()).post(SESSIONS, noon).expect(201);
        assertThat(forced.text("/staff/forced/peak")).isEqualTo("11:00–13:00");
        Answer conflicts = api.as(streetAdmin())
                .get(SESSIONS + "/conflicts?from=2023-03-07&to=2023-03-07&limit=100")
                .expect(200);
        assertThat(conflicts.body()).contains(forced.text("/id")).contains("停运检修");
        clock.set("2023-03-07T12:00");
        Answer share = api.as(streetAdmin())
                .get("/api/v1/figures/learning?keys=peakConflicts&asOf=2023-03-07&area=" + community)
                .expect(200);
        assertThat(share.number("/items/0/numerator")).isEqualTo(1);
        api.as(instructor())
                .get(SESSIONS + "/conflicts?from=2023-03-07&to=2023-03-07")
                .expect(403);
    }

    @Test
    void planningHasLimits() {
        Api staff = api.as(streetAdmin());
        staff.post(SESSIONS, plan(site, MORNING, Map.of("minutes", 31))).expectProblem(422, "morning-meeting-too-long");
        staff.post(SESSIONS, plan(site, MORNING, Map.of("minutes", 4))).expectProblem(400, "invalid-value");
        staff.post(SESSIONS, plan(site, MORNING, Map.of("minutes", 181, "slot", "OTHER")))
                .expectProblem(400, "invalid-value");
        staff.post(SESSIONS, plan(site, clock.instant().plus(Duration.ofDays(181)), Map.of()))
                .expectProblem(422, "too-far-ahead");
        staff.post(SESSIONS, plan(site, MORNING, Map.of("capacity", 501))).expectProblem(400, "invalid-value");
        Map<String, String> speaker = Map.of("displayed", "党代表", "speakerRole", "CONGRESS_DELEGATE");
        staff.post(SESSIONS, plan(site, MORNING, Map.of("speakers", Collections.nCopies(6, speaker))))
                .expectProblem(400, "invalid-value");
        staff.post(SESSIONS, plan(site, MORNING, Map.of("topic", "COOKING"))).expectProblem(422, "topic-unknown");
        staff.post(SESSIONS, plan(site, MORNING, Map.of("title", "找老师 13812345678")))
                .expectProblem(422, "personal-data-in-text");
        staff.post(SESSIONS, plan("sit_0HZ8K3QF5S1RM", MORNING, Map.of())).expectProblem(422, "site-unknown");
        staff.post(SESSIONS, plan(site, MORNING, Map.of("address", "古镇路 1 号"))).expectProblem(422, "place-needed");
        Map<String, Object> online = plan(site, MORNING, Map.of("channel", "ONLINE"));
        online.remove("siteId");
        staff.post(SESSIONS, online).expectProblem(422, "link-needed");
        online.put("link", "javascript:alert(1)");
        staff.post(SESSIONS, online).expectProblem(422, "link-not-allowed");
        online.put("link", "https://meeting.example.cn/1");
        Answer planned = staff.post(SESSIONS, online).expect(201);
        assertThat(planned.text("/place/communityCode")).isEmpty();
        api.post(SESSIONS, online).expect(401);
        api.as(rider()).post(SESSIONS, online).expect(403);
    }

    @Test
    void peopleActInTheirAreaAndOnTheirOwnSessions() {
        String id = classroom.planned(site, MORNING);
        Map<String, String> reason = Map.of("reason", "台风预警");
        api.as(otherInstructor())
                .post(SESSIONS, plan(site, MORNING.plusSeconds(7_200), Map.of()))
                .expectProblem(403, "area-outside-scope");
        api.as(otherInstructor())
                .post(SESSIONS + "/" + id + "/cancellation", reason)
                .expectProblem(404, "not-found");
        String foreign = TestTokens.staff(Role.STREET_ADMIN, "320299002");
        api.as(foreign)
                .post(SESSIONS, plan(site, MORNING.plusSeconds(7_200), Map.of()))
                .expectProblem(403, "area-outside-scope");
        api.as(foreign).post(SESSIONS + "/" + id + "/cancellation", reason).expectProblem(404, "not-found");
        api.as(partyAffairs())
                .post(SESSIONS + "/" + id + "/cancellation", reason)
                .expect(200);
        assertThat(events.await(ClassSessionCancelled.class, id).siteId()).isEqualTo(site);
        api.as(partyAffairs())
                .post(SESSIONS + "/" + id + "/cancellation", reason)
                .expectProblem(409, "invalid-transition");
    }

    @Test
    void theSweepOpensAndHoldsWhatIsDue() {
        String id = classroom.planned(site, MORNING);
        clock.set(MORNING.minus(Duration.ofMinutes(15)));
        sweep.sweep();
        sweep.sweep();
        assertThat(api.get(SESSIONS + "/" + id).text("/state")).isEqualTo("OPEN");
        clock.set(MORNING.plus(Duration.ofMinutes(49)));
        sweep.sweep();
        assertThat(api.get(SESSIONS + "/" + id).text("/state")).isEqualTo("OPEN");
        clock.set(MORNING.plus(Duration.ofMinutes(50)));
        sweep.sweep();
        assertThat(api.get(SESSIONS + "/" + id).text("/state")).isEqualTo("HELD");
        assertThat(events.await(ClassSessionHeld.class, id).personTimes()).isZero();
        api.as(partyAffairs())
                .post(SESSIONS + "/" + id + "/annulment", Map.of("reason", "重复登记"))
                .expect(403);
        api.as(streetAdmin())
                .post(SESSIONS + "/" + id + "/annulment", Map.of("reason", "重复登记"))
                .expect(200);
        events.await(ClassSessionAnnulled.class, id);
        api.get(SESSIONS + "/" + id).expectProblem(404, "not-found");
        assertThat(api.as(streetAdmin()).get(SESSIONS + "/" + id).text("/staff/reason"))
                .isEqualTo("重复登记");
    }

    @Test
    void theInstructorOpensEarlyAndHoldsAfterTheStart() {
        String id = classroom.planned(site, MORNING);
        api.as(streetAdmin()).post(SESSIONS + "/" + id + "/opening").expect(403);
        api.as(instructor()).post(SESSIONS + "/" + id + "/opening").expect(200);
        api.as(instructor()).post(SESSIONS + "/" + id + "/holding").expectProblem(409, "class-not-started");
        clock.set(MORNING.plusSeconds(60));
        String key = UUID.randomUUID().toString();
        api.as(instructor()).key(key).post(SESSIONS + "/" + id + "/holding").expect(200);
        assertThat(api.as(instructor())
                        .key(key)
                        .post(SESSIONS + "/" + id + "/holding")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("HELD");
        Answer refused = api.as(instructor()).post(SESSIONS + "/" + id + "/cancellation", Map.of("reason", "改期"));
        refused.expectProblem(409, "invalid-transition");
        assertThat(refused.text("/allowed/0")).isEqualTo("annulment");
    }

    @Test
    void streetAdminsRecordTheLastFourteenDays() {
        Instant past = at("2023-02-21T08:30");
        api.as(instructor()).post(SESSIONS, plan(site, past, Map.of())).expectProblem(422, "starts-in-past");
        api.as(streetAdmin())
                .post(SESSIONS, plan(site, at("2023-02-20T08:30"), Map.of()))
                .expectProblem(422, "starts-in-past");
        Answer recorded =
                api.as(streetAdmin()).post(SESSIONS, plan(site, past, Map.of())).expect(201);
        assertThat(recorded.text("/state")).isEqualTo("HELD");
        events.await(ClassSessionHeld.class, recorded.text("/id"));
    }

    /** Everybody sees place, time, title and seats; counts and speakers are for those who answer for it. */
    @Test
    void everybodySeesTheClassAndSomeSeeMore() {
        String id = classroom.planned(site, MORNING);
        Answer seen = api.get(SESSIONS + "/" + id).expect(200);
        assertThat(seen.text("/title")).isEqualTo("晨间党课：雨天骑行安全");
        assertThat(seen.json().has("staff")).isFalse();
        assertThat(api.as(rider()).get(SESSIONS + "/" + id).json().has("staff")).isFalse();
        assertThat(api.as(Classroom.siteManager(site)).get(SESSIONS + "/" + id).number("/staff/personTimes"))
                .isZero();
        assertThat(api.as(Classroom.siteManager("sit_0HZ8K3QF5S1RM"))
                        .get(SESSIONS + "/" + id)
                        .json()
                        .has("staff"))
                .isFalse();
        assertThat(api.as(TestTokens.staff(Role.COMMUNITY_STAFF, community))
                        .get(SESSIONS + "/" + id)
                        .json()
                        .has("staff"))
                .isTrue();
    }

    /** R30: exchanges with delegates of the congress. */
    @Test
    void twoSymposiaNameTheirDelegates() {
        Map<String, Object> symposium = plan(
                site,
                at("2023-03-07T14:00"),
                Map.of(
                        "kind",
                        "SYMPOSIUM",
                        "slot",
                        "OTHER",
                        "minutes",
                        90,
                        "speakers",
                        List.of(Map.of("displayed", "党代表王老师", "speakerRole", "CONGRESS_DELEGATE"))));
        String first =
                api.as(partyAffairs()).post(SESSIONS, symposium).expect(201).text("/id");
        symposium.put("startsAt", at("2023-03-08T14:00").toString());
        String second =
                api.as(partyAffairs()).post(SESSIONS, symposium).expect(201).text("/id");
        clock.set("2023-03-08T16:00");
        sweep.sweep();
        Answer list = api.as(streetAdmin())
                .get(SESSIONS + "?kind=SYMPOSIUM&state=HELD&siteId=" + site)
                .expect(200);
        assertThat(ids(list)).containsExactly(first, second);
        assertThat(list.text("/items/0/staff/speakers/0/speakerRole")).isEqualTo("CONGRESS_DELEGATE");
        assertThat(list.text("/items/1/staff/speakers/0/speakerRole")).isEqualTo("CONGRESS_DELEGATE");
        Answer figure = api.as(streetAdmin())
                .get("/api/v1/figures/learning?keys=sessions&groupBy=kind&asOf=2023-03-08&area=" + community)
                .expect(200);
        assertThat(figure.text("/items/0/groups/rows/0/0")).isEqualTo("SYMPOSIUM");
        assertThat(figure.number("/items/0/groups/rows/0/1")).isEqualTo(2);
    }

    @Test
    void listsAreFilteredAndPaged() {
        String first = classroom.planned(site, MORNING);
        String second = classroom.planned(site, MORNING.plus(Duration.ofDays(1)));
        String mine = SESSIONS + "?siteId=" + site;
        assertThat(ids(api.get(mine))).containsExactly(first, second);
        assertThat(ids(api.get(mine + "&from=2023-03-08&to=2023-03-08"))).containsExactly(second);
        assertThat(ids(api.get(mine + "&kind=SYMPOSIUM&kind=MORNING_CLASS"))).hasSize(2);
        assertThat(ids(api.get(mine + "&slot=NOON_BREAK"))).isEmpty();
        assertThat(ids(api.get(mine + "&channel=OFFLINE&state=PLANNED"))).hasSize(2);
        assertThat(ids(api.get(mine + "&area=" + community))).hasSize(2);
        assertThat(ids(api.get(mine + "&area=320298"))).isEmpty();
        Answer page = api.get(mine + "&limit=1");
        assertThat(ids(page)).containsExactly(first);
        assertThat(ids(api.get(SESSIONS + "?limit=1&cursor=" + page.text("/next"))))
                .containsExactly(second);
        api.get(mine + "&state=ANNULLED").expect(403);
    }

    @Test
    void theLastSeatIsGivenOnce() throws Exception {
        String id = api.as(instructor())
                .post(SESSIONS, plan(site, MORNING, Map.of("capacity", 3)))
                .expect(201)
                .text("/id");
        ExecutorService riders = Executors.newFixedThreadPool(10);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String rider = classroom.rider(community);
            answers.add(riders.submit(() ->
                    classroom.as(rider).post(SESSIONS + "/" + id + "/seat").status()));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        riders.shutdown();
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(3);
        assertThat(statuses).containsOnly(200, 409);
        Answer seen = api.as(instructor()).get(SESSIONS + "/" + id);
        assertThat(seen.number("/seats/taken")).isEqualTo(3);
        api.as(instructor())
                .ifMatch(seen.etag())
                .patch(SESSIONS + "/" + id, Map.of("capacity", 2))
                .expectProblem(409, "seats-taken");
    }

    @Test
    void aSeatIsReservedOnceAndGivenBack() {
        String id = classroom.planned(site, MORNING);
        String rider = classroom.rider(community);
        classroom.as(rider).post(SESSIONS + "/" + id + "/seat").expect(200);
        Answer again = classroom.as(rider).post(SESSIONS + "/" + id + "/seat").expect(200);
        assertThat(again.number("/seats/taken")).isEqualTo(1);
        assertThat(again.json().at("/seats/mine").asBoolean()).isTrue();
        classroom.as(rider).delete(SESSIONS + "/" + id + "/seat").expect(204);
        classroom.as(rider).delete(SESSIONS + "/" + id + "/seat").expect(204);
        assertThat(api.get(SESSIONS + "/" + id).number("/seats/taken")).isZero();
        api.as(instructor())
                .post(SESSIONS + "/" + id + "/cancellation", Map.of("reason", "台风预警"))
                .expect(200);
        classroom.as(rider).post(SESSIONS + "/" + id + "/seat").expectProblem(409, "class-does-not-count");
    }

    @Test
    void aPatchNeedsTheVersionAndAPlannedSession() {
        String id = classroom.planned(site, MORNING);
        Map<String, String> change = Map.of("title", "晨间党课：交通法规");
        Answer seen = api.as(instructor()).get(SESSIONS + "/" + id);
        api.as(instructor()).patch(SESSIONS + "/" + id, change).expectProblem(428, "precondition-missing");
        api.as(instructor())
                .ifMatch(seen.etag())
                .patch(SESSIONS + "/" + id, change)
                .expect(200);
        api.as(instructor())
                .ifMatch(seen.etag())
                .patch(SESSIONS + "/" + id, change)
                .expectProblem(412, "stale-version");
        api.as(instructor()).post(SESSIONS + "/" + id + "/opening").expect(200);
        Answer open = api.as(instructor()).get(SESSIONS + "/" + id);
        api.as(instructor())
                .ifMatch(open.etag())
                .patch(SESSIONS + "/" + id, change)
                .expectProblem(409, "invalid-transition");
    }

    @Test
    void theCalendarKeepsItsUidAndCountsChanges() {
        String id = classroom.planned(site, MORNING);
        String before =
                api.get("/api/v1/class-sessions.ics?siteId=" + site).expect(200).body();
        assertThat(before)
                .contains("BEGIN:VCALENDAR", "UID:" + id + "@fengyi", "SEQUENCE:0", "DTSTART:20230307T003000Z")
                .contains("LOCATION:古镇站", "STATUS:CONFIRMED");
        Answer seen = api.as(instructor()).get(SESSIONS + "/" + id);
        api.as(instructor())
                .ifMatch(seen.etag())
                .patch(
                        SESSIONS + "/" + id,
                        Map.of("startsAt", MORNING.plusSeconds(600).toString()))
                .expect(200);
        api.as(instructor())
                .post(SESSIONS + "/" + id + "/cancellation", Map.of("reason", "台风预警"))
                .expect(200);
        Answer after = api.get("/api/v1/class-sessions.ics?siteId=" + site).expect(200);
        assertThat(after.header("Content-Type")).startsWith("text/calendar");
        assertThat(after.body())
                .contains("UID:" + id + "@fengyi", "SEQUENCE:2", "STATUS:CANCELLED", "DTSTART:20230307T004000Z");
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
