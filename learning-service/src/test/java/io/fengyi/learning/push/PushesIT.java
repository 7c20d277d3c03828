package io.fengyi.learning.push;

import static io.fengyi.learning.School.course;
import static io.fengyi.learning.School.lesson;
import static io.fengyi.learning.School.rider;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.learning.LearningPushDue;
import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.learning.Riders;
import io.fengyi.learning.instructor.Instructors;
import io.fengyi.learning.worker.Workers;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class PushesIT {

    private static final String PATH = "/api/v1/learning-pushes";
    private static final String SETTINGS = "/api/v1/me/push-settings";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private SendingPushes sending;

    @Autowired
    private Workers workers;

    @Autowired
    private Instructors instructors;

    private Riders riders;
    private String lessonId;

    @BeforeEach
    void aPublishedLesson() {
        clock.set("2023-03-15T10:00");
        riders = new Riders(workers);
        lessonId = publishedCourse().text("/lessons/0/id");
    }

    /** R83. */
    @Test
    void microLecturesArePushedOutsideOfQuietHoursToThoseWhoWantThem() {
        api.as(streetAdmin())
                .post("/api/v1/courses", course(Map.of("lessons", List.of(lesson(Map.of("seconds", 901))))))
                .expectProblem(422, "micro-lesson-too-long");
        String wants = riders.one();
        String doesNot = riders.one();
        optOut(doesNot, List.of("MICRO_VIDEO"), List.of());
        clock.set("2023-03-15T23:00");
        Answer planned = planned(Map.of());
        assertThat(planned.text("/dueAt")).isEqualTo("2023-03-15T23:00:00Z");
        String id = planned.text("/id");

        sending.sendWhatIsDue();
        clock.set("2023-03-16T06:59");
        sending.sendWhatIsDue();
        assertThat(get(id).text("/state")).isEqualTo("PLANNED");

        clock.set("2023-03-16T07:00");
        sending.sendWhatIsDue();
        assertThat(events.await(LearningPushDue.class, id))
                .isEqualTo(new LearningPushDue(id, lessonId, List.of(wants), List.of("IN_APP"), "雨天骑行三要点"));
        assertThat(get(id).text("/state")).isEqualTo("SENT");
        assertThat(told(id)).hasSize(1);
    }

    /** R69. */
    @Test
    void afterWorkerChangedToLeftNoPushIsSent() {
        String left = riders.one();
        String id = planned(Map.of("sendAt", "2023-03-15T12:00:00+08:00")).text("/id");
        events.publish(new WorkerChanged(left, "FOOD_DELIVERY", riders.community(), null, "LEFT"), left);
        await().until(() -> workers.find(left)
                .filter(worker -> worker.status().equals("LEFT"))
                .isPresent());

        clock.set("2023-03-15T12:00");
        sending.sendWhatIsDue();
        assertThat(get(id).text("/state")).isEqualTo("SENT");
        assertThat(get(id).number("/reached")).isZero();
        assertThat(events.all("learning.push.v1", id)).isEmpty();
    }

    /** R69. */
    @Test
    void afterTheLastEmploymentHasEndedNoPushIsSentUntilTheNextBegins() {
        List<String> five = riders.many(5);
        five.forEach(rider -> employedAt(rider, "ent_0HZ8K3QF5S1RM"));
        five.forEach(rider -> employedAt(rider, null));
        clock.set("2023-03-15T12:00");
        assertThat(sentTo()).isZero();
        five.forEach(rider -> employedAt(rider, "ent_0HZ8K3QF5S2AB"));
        assertThat(sentTo()).isEqualTo(5);
    }

    private void employedAt(String rider, String enterprise) {
        events.publish(new WorkerChanged(rider, "FOOD_DELIVERY", riders.community(), enterprise, "ACTIVE"), rider);
        await().until(() -> workers.find(rider)
                .filter(worker -> Objects.equals(worker.enterpriseId(), enterprise))
                .isPresent());
    }

    @Test
    void aPersonGetsAtMostOneADayAndThreeAWeek() {
        riders.many(5);
        clock.set("2023-03-13T10:00"); // a Monday
        assertThat(sentTo()).isEqualTo(5);
        assertThat(sentTo()).isZero();
        clock.set("2023-03-14T10:00");
        assertThat(sentTo()).isEqualTo(5);
        clock.set("2023-03-16T10:00");
        assertThat(sentTo()).isEqualTo(5);
        clock.set("2023-03-18T10:00");
        assertThat(sentTo()).isZero();
        clock.set("2023-03-20T10:00");
        assertThat(sentTo()).isEqualTo(5);
    }

    @Test
    void optOutsByFormAndChannelTakeEffectAtOnce() {
        String everything = riders.one();
        String noSms = riders.one();
        String nothing = riders.one();
        assertThat(api.as(TestTokens.worker(everything))
                        .get(SETTINGS)
                        .expect(200)
                        .json()
                        .get("optedOutForms"))
                .isEmpty();
        optOut(noSms, List.of("LIVE"), List.of("SMS"));
        String id = planned(Map.of("channels", List.of("SMS", "IN_APP"))).text("/id");
        optOut(nothing, List.of(), List.of("SMS", "IN_APP", "WECHAT"));
        sending.sendWhatIsDue();

        List<LearningPushDue> told = await().until(() -> told(id), due -> due.size() == 2);
        assertThat(told)
                .containsExactlyInAnyOrder(
                        new LearningPushDue(id, lessonId, List.of(everything), List.of("IN_APP", "SMS"), "雨天骑行三要点"),
                        new LearningPushDue(id, lessonId, List.of(noSms), List.of("IN_APP"), "雨天骑行三要点"));
        api.as(TestTokens.worker(noSms))
                .put(SETTINGS, Map.of("optedOutForms", List.of("OPERA"), "optedOutChannels", List.of()))
                .expect(400);
        api.as(riders.streetAdmin()).get(SETTINGS).expect(403);
    }

    @Test
    void severalInstancesReachEverybodyOnceWithAtMostAHundredInAnEvent() throws Exception {
        List<String> all = riders.many(250);
        String id = planned(Map.of()).text("/id");
        Callable<Void> instance = () -> {
            sending.sendWhatIsDue();
            return null;
        };
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var done : pool.invokeAll(Collections.nCopies(4, instance))) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(get(id).text("/state")).isEqualTo("SENT");
        assertThat(get(id).number("/reached")).isEqualTo(250);
        List<LearningPushDue> told = await().until(() -> told(id), due -> due.size() == 3);
        assertThat(told).allSatisfy(due -> assertThat(due.workerIds()).hasSizeLessThanOrEqualTo(100));
        assertThat(told.stream().flatMap(due -> due.workerIds().stream()))
                .hasSize(250)
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theAudienceIsLimitedByTypeCommunityAndTheInstructorsEnterprises() {
        String enterprise = Ids.next("ent");
        String courier = riders.of("COURIER", enterprise);
        riders.of("COURIER", Ids.next("ent"));
        riders.of("FOOD_DELIVERY", enterprise);
        String instructor = TestTokens.forEnterprises(Role.INSTRUCTOR, enterprise);
        Map<String, Object> body = new HashMap<>(body(Map.of()));
        body.put("audience", Map.of("workerTypes", List.of("COURIER")));
        String id = api.as(instructor).post(PATH, body).expect(201).text("/id");
        sending.sendWhatIsDue();
        assertThat(events.await(LearningPushDue.class, id).workerIds()).containsExactly(courier);

        api.as(riders.streetAdmin()).get(PATH + "/" + id).expectProblem(404, "not-found");
        assertThat(api.as(instructor).get(PATH + "?limit=100").expect(200).body())
                .contains(id);
        Map<String, Object> elsewhere = new HashMap<>(body(Map.of()));
        elsewhere.put("audience", Map.of("communityCodes", List.of("320299999001")));
        api.as(riders.streetAdmin()).post(PATH, elsewhere).expectProblem(403, "area-outside-scope");
        api.as(rider()).post(PATH, body).expect(403);
        api.post(PATH, body).expect(401);
    }

    @Test
    void anInstructorReachesWhatWasAssignedSinceTheTokenWasIssued() {
        String enterprise = Ids.next("ent");
        String rider = riders.of("FOOD_DELIVERY", enterprise);
        riders.one();
        String account = Ids.next("acc");
        instructors.assigned(account, enterprise, Instant.EPOCH);
        String id = api.as(TestTokens.of(Map.of("sub", account, "client_id", "x", "roles", List.of("INSTRUCTOR"))))
                .post(PATH, body(Map.of()))
                .expect(201)
                .text("/id");
        sending.sendWhatIsDue();
        assertThat(events.await(LearningPushDue.class, id).workerIds()).containsExactly(rider);
    }

    @Test
    void aPushIsCancelledUntilItGoes() {
        riders.one();
        String id = planned(Map.of("sendAt", "2023-03-15T12:00:00+08:00")).text("/id");
        Api staff = api.as(riders.streetAdmin()).key(UUID.randomUUID().toString());
        Map<String, String> reason = Map.of("reason", "课程内容有误");
        api.as(riders.streetAdmin())
                .post(PATH + "/" + id + "/cancellation", Map.of("reason", "问 13812345678"))
                .expectProblem(422, "personal-data-in-text");
        Answer cancelled = staff.post(PATH + "/" + id + "/cancellation", reason).expect(200);
        assertThat(cancelled.text("/cancelledBecause")).isEqualTo("课程内容有误");
        staff.post(PATH + "/" + id + "/cancellation", reason).expect(200);
        clock.set("2023-03-15T12:00");
        sending.sendWhatIsDue();
        assertThat(events.all("learning.push.v1", id)).isEmpty();

        String gone = planned(Map.of()).text("/id");
        sending.sendWhatIsDue();
        api.as(riders.streetAdmin())
                .post(PATH + "/" + gone + "/cancellation", reason)
                .expectProblem(409, "invalid-transition");
    }

    @Test
    void aLessonThatIsNoLongerTaughtIsPushedToNobody() {
        riders.one();
        Answer course = publishedCourse();
        String retired = course.text("/lessons/0/id");
        String id = planned(Map.of("lessonId", retired, "sendAt", "2023-03-15T12:00:00+08:00"))
                .text("/id");
        api.as(streetAdmin())
                .post("/api/v1/courses/" + course.text("/id") + "/retirement")
                .expect(200);
        clock.set("2023-03-15T12:00");
        sending.sendWhatIsDue();
        assertThat(get(id).text("/state")).isEqualTo("CANCELLED");
        api.as(riders.streetAdmin())
                .post(PATH, body(Map.of("lessonId", retired)))
                .expectProblem(422, "lesson-not-published");
    }

    @Test
    void badInputIsNamedAndTheSameKeyPlansOnce() {
        Api staff = api.as(riders.streetAdmin());
        staff.post(PATH, body(Map.of("sendAt", "2023-03-15T09:59:00+08:00"))).expectProblem(422, "send-at-invalid");
        staff.post(PATH, body(Map.of("sendAt", "2023-07-15T09:59:00+08:00"))).expectProblem(422, "send-at-invalid");
        staff.post(PATH, body(Map.of("lessonId", "lsn_0000000000000"))).expectProblem(422, "lesson-not-published");
        staff.post(PATH, body(Map.of("lessonId", "x"))).expect(400);
        staff.post(PATH, body(Map.of("channels", List.of()))).expect(400);
        staff.post(PATH, Map.of()).expect(400);
        Api keyed = staff.key(UUID.randomUUID().toString());
        String id = keyed.post(PATH, body(Map.of())).expect(201).text("/id");
        assertThat(keyed.post(PATH, body(Map.of())).expect(201).text("/id")).isEqualTo(id);
        assertThat(staff.get(PATH + "?state=PLANNED&limit=100")
                        .expect(200)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void whoIsForgottenLeavesNoSettingsAndNoTurns() {
        String gone = riders.one();
        optOut(gone, List.of("LIVE"), List.of());
        planned(Map.of());
        sending.sendWhatIsDue();
        riders.forget(events, gone);
        assertThat(api.as(TestTokens.worker(gone))
                        .get(SETTINGS)
                        .expect(200)
                        .json()
                        .get("optedOutForms"))
                .isEmpty();
        assertThat(workers.find(gone)).isEmpty();
    }

    private long sentTo() {
        String id = planned(Map.of()).text("/id");
        sending.sendWhatIsDue();
        return get(id).number("/reached");
    }

    /** What was told, each event once: the relay may send one twice. */
    private List<LearningPushDue> told(String pushId) {
        Map<String, LearningPushDue> byId = new LinkedHashMap<>();
        events.all("learning.push.v1", pushId).forEach(event -> byId.put(event.id(), event.as(LearningPushDue.class)));
        return List.copyOf(byId.values());
    }

    private void optOut(String workerId, List<String> forms, List<String> channels) {
        api.as(TestTokens.worker(workerId))
                .put(SETTINGS, Map.of("optedOutForms", forms, "optedOutChannels", channels))
                .expect(200);
    }

    private Answer planned(Map<String, ?> more) {
        return api.as(riders.streetAdmin()).post(PATH, body(more)).expect(201);
    }

    private Answer get(String id) {
        return api.as(riders.streetAdmin()).get(PATH + "/" + id).expect(200);
    }

    private Map<String, Object> body(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("lessonId", lessonId));
        body.putAll(more);
        return body;
    }

    private Answer publishedCourse() {
        Answer draft =
                api.as(streetAdmin()).post("/api/v1/courses", course(Map.of())).expect(201);
        return api.as(streetAdmin())
                .post("/api/v1/courses/" + draft.text("/id") + "/publication")
                .expect(200);
    }
}
