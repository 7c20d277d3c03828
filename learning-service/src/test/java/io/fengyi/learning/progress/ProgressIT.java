package io.fengyi.learning.progress;

import static io.fengyi.learning.Classroom.watched;
import static io.fengyi.learning.School.carrier;
import static io.fengyi.learning.School.lesson;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.learning.CourseCompleted;
import io.fengyi.contracts.registry.ConsentGiven;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.learning.Classroom;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class ProgressIT {

    private static final String ME = "/api/v1/me/progress";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    @Autowired
    private ProgressLookup lookup;

    private String rider = "";
    private String course = "";
    private String lessonId = "";

    @BeforeEach
    void aLessonOfFifteenMinutes() {
        clock.set("2023-03-22T12:00");
        rider = classroom.learner(Classroom.community(), clock.instant().minus(Duration.ofDays(1)));
        Answer made = classroom.course(Map.of("lessons", List.of(lesson(Map.of("seconds", 900)))));
        course = made.text("/id");
        lessonId = made.text("/lessons/0/id");
    }

    /** R88: two devices send overlapping intervals in any order: one union, resume at the latest second. */
    @Test
    void twoDevicesMakeOneUnion() {
        report(watched(now().minusSeconds(60), 200, 500)).expect(200);
        Answer answer = report(watched(now().minusSeconds(600), 0, 300)).expect(200);
        assertThat(answer.number("/watchedSeconds")).isEqualTo(500);
        assertThat(answer.number("/percent")).isEqualTo(55);
        assertThat(answer.number("/position")).isEqualTo(500);
        assertThat(answer.json().get("stored").asBoolean()).isTrue();
        Answer mine = mine().get(ME).expect(200);
        assertThat(mine.number("/minutesThisWeek")).isEqualTo(8);
        assertThat(mine.number("/lessons/0/position")).isEqualTo(500);
        assertThat(mine().get(ME + "/" + lessonId).number("/watchedSeconds")).isEqualTo(500);
    }

    @Test
    void devicesThatReportAtOnceLoseNothing() throws Exception {
        ExecutorService devices = Executors.newFixedThreadPool(4);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int from = i * 100;
            answers.add(devices.submit(() -> report(watched(now(), from, from + 120))));
        }
        for (Future<Answer> answer : answers) {
            answer.get().expect(200);
        }
        devices.shutdown();
        assertThat(mine().get(ME + "/" + lessonId).number("/watchedSeconds")).isEqualTo(820);
    }

    /** A course is told as completed once, at 90 % of every lesson. */
    @Test
    void aCourseIsCompletedOnce() {
        assertThat(report(watched(now(), 0, 809)).json().get("done").asBoolean())
                .isFalse();
        assertThat(report(watched(now(), 800, 810)).json().get("done").asBoolean())
                .isTrue();
        report(watched(now(), 0, 900)).expect(200);
        assertThat(events.await(CourseCompleted.class, rider))
                .isEqualTo(new CourseCompleted(
                        rider, course, "SAFETY", List.of("GRID_TRAINING"), LocalDate.parse("2023-03-22")));
        assertThat(mine().get(ME).text("/completedCourses/0/courseId")).isEqualTo(course);
        assertThat(events.all("learning.progress.v1", rider)).hasSize(1);
        assertThat(lookup.ofWorker(rider)).singleElement().satisfies(learned -> {
            assertThat(learned.doneAt()).isEqualTo(now());
            assertThat(learned.days()).extracting(ProgressLookup.Day::percent).containsExactly(100);
        });
    }

    /** Abuse: 3,600 s of progress reported one minute after the last report. */
    @Test
    void progressKeepsPaceWithTheClock() {
        Answer lengthy =
                classroom.course(Map.of("form", "ARTICLE", "lessons", List.of(lesson(Map.of("seconds", 5_400)))));
        report(watched(now(), 0, 10)).expect(200);
        clock.advance(Duration.ofMinutes(1));
        String path = ME + "/" + lengthy.text("/lessons/0/id") + "/intervals";
        mine().post(path, watched(now(), 0, 3_600)).expectProblem(422, "implausible-progress");
        mine().post(path, watched(now(), 0, 420)).expect(200);
        Map<String, Object> set = set(lengthy.text("/lessons/0/id"), "client-0001", 420, 4_020);
        mine().post("/api/v1/me/progress-batches", batch(List.of(set))).expectProblem(422, "implausible-progress");
    }

    /** Abuse: a lesson watched once is reported for each of the last five weeks within a second. */
    @Test
    void whatWasWatchedOnceBringsNoMinutesToEarlierWeeks() {
        report(watched(now(), 0, 900)).expect(200);
        for (int weeks = 1; weeks <= 4; weeks++) {
            report(watched(now().minus(Duration.ofDays(7L * weeks)), 0, 900))
                    .expectProblem(422, "implausible-progress");
        }
        report(watched(now(), 0, 900)).expect(200);
        assertThat(mine().get(ME).number("/minutesThisWeek")).isEqualTo(15);
    }

    /** Abuse: an interval with from ≥ to, or beyond the lesson. */
    @Test
    void impossibleIntervalsAreRefused() {
        report(watched(now(), 10, 10)).expectProblem(400, "invalid-value");
        report(watched(now(), 20, 10)).expectProblem(400, "invalid-value");
        report(watched(now(), 0, 901)).expectProblem(400, "invalid-value");
        report(watched(now(), -1, 10)).expectProblem(400, "invalid-value");
        report(watched(now().plusSeconds(121), 0, 10)).expectProblem(422, "watched-at-not-valid");
        report(watched(now().minus(Duration.ofDays(31)), 0, 10)).expectProblem(422, "watched-at-not-valid");
        mine().post(ME + "/lsn_0HZ8K3QF5S1RM/intervals", watched(now(), 0, 10)).expectProblem(404, "not-found");
        api.as(streetAdmin())
                .post(ME + "/" + lessonId + "/intervals", watched(now(), 0, 10))
                .expect(403);
    }

    @Test
    void whatWasRecordedOfflineIsAppliedOnce() {
        Map<String, Object> first = set(lessonId, "client-0001", 0, 100);
        Map<String, Object> second = set(lessonId, "client-0002", 50, 200);
        Map<String, Object> unknown = set("lsn_0HZ8K3QF5S1RM", "client-0003", 0, 100);
        Answer answer = mine().post("/api/v1/me/progress-batches", batch(List.of(second, first, unknown)))
                .expect(200);
        assertThat(answer.body()).contains("LESSON_UNKNOWN");
        assertThat(answer.number("/lessons/0/watchedSeconds")).isEqualTo(200);
        Answer again = mine().post("/api/v1/me/progress-batches", batch(List.of(set(lessonId, "client-0001", 0, 900))))
                .expect(200);
        assertThat(again.text("/results/0/outcome")).isEqualTo("REPEATED");
        assertThat(again.number("/lessons/0/watchedSeconds")).isEqualTo(200);
    }

    /** Abuse: a batch of 501. */
    @Test
    void aBatchHasFiveHundredSets() {
        List<Map<String, Object>> sets =
                new ArrayList<>(Collections.nCopies(500, set(lessonId, "client-0001", 0, 100)));
        mine().post("/api/v1/me/progress-batches", batch(sets)).expect(200);
        sets.add(set(lessonId, "client-0002", 0, 100));
        mine().post("/api/v1/me/progress-batches", batch(sets)).expectProblem(400, "too-many-items");
    }

    /** R82: a lesson on four carriers taken on two counts once. */
    @Test
    void aLessonOnFourCarriersCountsOnce() {
        Answer made = classroom.course(Map.of(
                "lessons",
                List.of(lesson(Map.of(
                        "carriers",
                        List.of(
                                carrier("XUEXI_QIANGGUO", "https://www.xuexi.cn/lesson/1"),
                                carrier("WECHAT", "https://mp.weixin.qq.com/s/1"),
                                carrier("DONGXUN", "https://dongxun.example.cn/1"),
                                carrier("CLOUD_CLASSROOM", "https://yunketang.example.cn/1")))))));
        lessonId = made.text("/lessons/0/id");
        report(watched(now(), 0, 480)).expect(200);
        declare("XUEXI_QIANGGUO").expect(200);
        Answer declared = declare("DONGXUN").expect(200);
        assertThat(declared.json().get("selfDeclared").asBoolean()).isTrue();
        assertThat(declared.number("/watchedSeconds")).isEqualTo(480);
        Answer mine = mine().get(ME);
        assertThat(mine.json().get("lessons")).hasSize(1);
        assertThat(mine.number("/minutesThisWeek")).isEqualTo(8);
        assertThat(mine.json().get("completedCourses")).hasSize(1);
        declare("TELEGRAPH").expectProblem(422, "carrier-unknown");
    }

    @Test
    void whatIsOnlyDeclaredBringsNoMinutesAndCompletesNothing() {
        declare("WECHAT").expect(200);
        Answer mine = mine().get(ME);
        assertThat(mine.number("/minutesThisWeek")).isZero();
        assertThat(mine.json().get("completedCourses")).isEmpty();
    }

    @Test
    void withoutTheConsentLessonsPlayAndNothingIsStored() {
        rider = classroom.rider(Classroom.community());
        Answer answer = report(watched(now(), 0, 450)).expect(200);
        assertThat(answer.json().get("stored").asBoolean()).isFalse();
        assertThat(answer.number("/percent")).isEqualTo(50);
        declare("WECHAT").expect(200);
        assertThat(mine().post("/api/v1/me/progress-batches", batch(List.of(set(lessonId, "client-0001", 0, 100))))
                        .text("/results/0/outcome"))
                .isEqualTo("NOT_STORED");
        assertThat(mine().get(ME + "/" + lessonId).number("/watchedSeconds")).isZero();
        assertThat(lookup.ofWorker(rider)).isEmpty();
    }

    @Test
    void aWithdrawnConsentDeletesTheRecordAndANewOneBeginsAnew() {
        rider = classroom.riderToldOf(Classroom.community(), now().minus(Duration.ofDays(1)));
        report(watched(now(), 0, 450)).expect(200);
        events.publish(new ConsentWithdrawn(rider, "LEADERBOARD", "1", now()), rider);
        events.publish(new ConsentWithdrawn(rider, "LEARNING_RECORD", "1", now()), rider);
        await().untilAsserted(() -> assertThat(lookup.ofWorker(rider)).isEmpty());
        assertThat(report(watched(now(), 0, 450)).json().get("stored").asBoolean())
                .isFalse();
        events.publish(new ConsentGiven(rider, "LEARNING_RECORD", "1", now()), rider);
        await().untilAsserted(() ->
                assertThat(mine().get(ME).json().get("stored").asBoolean()).isTrue());
        assertThat(mine().get(ME).json().get("lessons")).isEmpty();
    }

    @Test
    void ofAForgottenPersonNothingIsLeft() {
        report(watched(now(), 0, 450)).expect(200);
        events.publish(new WorkerErased(rider, "", null, null, "ERASED"), rider);
        await().untilAsserted(() -> assertThat(lookup.ofWorker(rider)).isEmpty());
        assertThat(report(watched(now(), 0, 450)).json().get("stored").asBoolean())
                .isFalse();
    }

    private Instant now() {
        return clock.instant();
    }

    private Api mine() {
        return api.as(TestTokens.worker(rider));
    }

    private Answer report(Map<String, Object> body) {
        return mine().post(ME + "/" + lessonId + "/intervals", body);
    }

    private Answer declare(String carrier) {
        return mine().post(ME + "/" + lessonId + "/declaration", Map.of("carrier", carrier));
    }

    private Map<String, Object> set(String lesson, String clientId, int from, int to) {
        return Map.of(
                "clientId",
                clientId,
                "lessonId",
                lesson,
                "intervals",
                List.of(Map.of("from", from, "to", to)),
                "watchedAt",
                now().toString());
    }

    private static Map<String, Object> batch(List<Map<String, Object>> sets) {
        return Map.of("deviceKey", "device-" + Ids.next("dev"), "sets", sets);
    }
}
