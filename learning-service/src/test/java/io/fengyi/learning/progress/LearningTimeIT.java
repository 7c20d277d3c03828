package io.fengyi.learning.progress;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.Classroom.watched;
import static io.fengyi.learning.School.instructor;
import static io.fengyi.learning.School.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.learning.Classroom;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The time that people learn, in numbers of people. */
@FengyiIT
class LearningTimeIT {

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    private final String community = Classroom.community();
    private String lessonId = "";

    @BeforeEach
    void aLongLesson() {
        clock.set("2023-03-22T12:00");
        lessonId = classroom
                .course(Map.of(
                        "form", "ARTICLE", "topic", "SKILL", "lessons", List.of(lesson(Map.of("seconds", 5_400)))))
                .text("/lessons/0/id");
    }

    /** R14: 95 of 100 below 60 minutes, the same bands as the survey. */
    @Test
    void ninetyFiveOfAHundredLearnLessThanAnHour() {
        List<String> learners = learners(100);
        for (int i = 0; i < 5; i++) {
            studied(learners.get(i), 3_600);
        }
        studied(learners.get(5), 3_599);
        Answer time = time("&week=2023-03-22");
        assertThat(time.text("/week")).isEqualTo("2023-03-20");
        assertThat(time.number("/n")).isEqualTo(100);
        assertThat(time.number("/bands/0/people")).isEqualTo(95);
        assertThat(time.text("/bands/0/share")).isEqualTo("95.0");
        assertThat(time.text("/bands/0/band")).isEqualTo("UNDER_60");
        assertThat(time.number("/bands/1/people")).isEqualTo(5);
        assertThat(time.number("/bands/2/people")).isZero();
        clock.set("2023-03-31T10:00");
        assertThat(time("").text("/week")).isEqualTo("2023-03-20");
        Answer figure = figure("learningTime");
        assertThat(figure.text("/items/0/value")).isEqualTo("95.0");
        assertThat(figure.number("/items/0/denominator")).isEqualTo(100);
        assertThat(time("&week=2023-03-22&workerType=COURIER").number("/n")).isZero();
    }

    @Test
    void attendedClassesAreAddedToWatchedSeconds() {
        List<String> learners = learners(6);
        learners.forEach(learner -> studied(learner, 2_400));
        clock.set("2023-03-23T08:30");
        String session = classroom.planned(classroom.site(community), clock.instant());
        List<Map<String, String>> crew = new ArrayList<>();
        learners.forEach(learner -> crew.add(Map.of("workerId", learner, "reason", "当面登记")));
        api.as(instructor())
                .post(SESSIONS + "/" + session + "/attendances", Map.of("attendees", crew))
                .expect(201);
        assertThat(time("&week=2023-03-20").number("/bands/1/people")).isEqualTo(6);
        assertThat(classroom.as(learners.get(0)).get("/api/v1/me/progress").number("/minutesThisWeek"))
                .isEqualTo(60);
        clock.set("2023-03-31T10:00");
        Answer hours = figure("hoursByTopic&groupBy=topic");
        assertThat(hours.text("/items/0/value")).isEqualTo("6.0");
        assertThat(hours.text("/items/0/groups/rows/0/0")).isEqualTo("SAFETY");
        assertThat(hours.text("/items/0/groups/rows/0/1")).isEqualTo("2.0");
        assertThat(hours.text("/items/0/groups/rows/1/0")).isEqualTo("SKILL");
        assertThat(hours.text("/items/0/groups/rows/1/1")).isEqualTo("4.0");
    }

    /** R87: theory, skill, safety and law, watched and attended. */
    @Test
    void hoursAreCountedByFourTopics() {
        String learner = learners(1).get(0);
        for (String topic : List.of("THEORY", "SKILL", "SAFETY", "LAW")) {
            String lesson = classroom.course(Map.of("topic", topic)).text("/lessons/0/id");
            clock.advance(Duration.ofMinutes(1));
            classroom
                    .as(learner)
                    .post("/api/v1/me/progress/" + lesson + "/intervals", watched(clock.instant(), 0, 360))
                    .expect(200);
        }
        clock.set("2023-03-31T10:00");
        Answer hours = figure("hoursByTopic&groupBy=topic");
        Map<String, String> byTopic = new TreeMap<>();
        hours.json()
                .at("/items/0/groups/rows")
                .forEach(row -> byTopic.put(row.get(0).asString(), row.get(1).asString()));
        assertThat(byTopic).isEqualTo(Map.of("LAW", "0.1", "SAFETY", "0.1", "SKILL", "0.1", "THEORY", "0.1"));
    }

    /** R68: who does not learn, by community, small cells hidden. */
    @Test
    void inactiveLearnersAreCountedAndSmallNumbersHidden() {
        List<String> learners = learners(7);
        studied(learners.get(0), 60);
        classroom.rider(community);
        clock.set("2023-03-31T10:00");
        Answer six = figure("inactiveLearners&groupBy=community");
        assertThat(six.number("/items/0/value")).isEqualTo(6);
        assertThat(six.number("/items/0/groups/rows/0/1")).isEqualTo(6);
        clock.set("2023-03-28T10:00");
        studied(learners.get(1), 60);
        studied(learners.get(2), 60);
        clock.set("2023-04-30T10:00");
        Answer hidden = api.as(viewer())
                .get("/api/v1/figures/learning?asOf=2023-04-16&area=" + community + "&keys=inactiveLearners")
                .expect(200);
        assertThat(hidden.json().at("/items/0/suppressed").asBoolean()).isTrue();
        assertThat(hidden.json().at("/items/0/value").isNull()).isTrue();
        api.as(Classroom.siteManager("sit_0HZ8K3QF5S1RM"))
                .get("/api/v1/figures/learning?area=" + community)
                .expect(403);
    }

    @Test
    void fewerThanFivePeopleAreNotShown() {
        List<String> learners = learners(4);
        studied(learners.get(0), 60);
        Answer time = time("&week=2023-03-22");
        assertThat(time.json().get("n").isNull()).isTrue();
        assertThat(time.json().at("/bands/0/suppressed").asBoolean()).isTrue();
        learners(8);
        studied(learners.get(1), 3_600);
        Answer two = time("&week=2023-03-22");
        assertThat(two.number("/n")).isEqualTo(12);
        assertThat(two.json().at("/bands/1/people").isNull()).isTrue();
        assertThat(two.json().at("/bands/0/people").isNull()).isTrue();
    }

    @Test
    void learningTimeIsForThoseWhoAnswerForTheArea() {
        String path = "/api/v1/learning-time?area=";
        api.as(TestTokens.staff(Role.COMMUNITY_STAFF, community))
                .get(path + community)
                .expect(200);
        api.as(TestTokens.staff(Role.COMMUNITY_STAFF, community))
                .get(path + "320299001")
                .expectProblem(404, "not-found");
        api.as(viewer()).get(path + "32").expectProblem(400, "invalid-value");
        api.as(instructor()).get(path + community).expect(403);
        api.as(Classroom.siteManager("sit_0HZ8K3QF5S1RM")).get(path + community).expect(403);
    }

    private List<String> learners(int count) {
        List<String> learners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            learners.add(classroom.learner(community, clock.instant().minus(Duration.ofDays(1))));
        }
        return learners;
    }

    private void studied(String learner, int seconds) {
        classroom
                .as(learner)
                .post("/api/v1/me/progress/" + lessonId + "/intervals", watched(clock.instant(), 0, seconds))
                .expect(200);
    }

    private Answer time(String more) {
        return api.as(viewer())
                .get("/api/v1/learning-time?area=" + community + more)
                .expect(200);
    }

    private Answer figure(String key) {
        return api.as(viewer())
                .get("/api/v1/figures/learning?asOf=2023-03-31&area=" + community + "&keys=" + key)
                .expect(200);
    }

    private static String viewer() {
        return TestTokens.staff(Role.DISTRICT_VIEWER, "320299");
    }
}
