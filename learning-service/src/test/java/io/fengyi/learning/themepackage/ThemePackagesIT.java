package io.fengyi.learning.themepackage;

import static io.fengyi.learning.School.instructor;
import static io.fengyi.learning.School.partyAffairs;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.learning.ThemePackagePublished;
import io.fengyi.learning.Classroom;
import io.fengyi.learning.School;
import io.fengyi.learning.survey.PublishedSurvey;
import io.fengyi.learning.survey.PublishedSurveys;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class ThemePackagesIT {

    private static final String PATH = "/api/v1/theme-packages";
    private static final String SURVEY = "srv_0HZ8K3QF5S1RM";
    private static final String REASON = "100 名骑手中有 42 名希望学安全";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private Classroom classroom;

    @Autowired
    private PublishedSurveys surveys;

    private String theory = "";
    private String safety = "";
    private String law = "";

    @BeforeEach
    void threeCoursesAndASurvey() {
        surveys.learn(new PublishedSurvey(SURVEY, "学习需求", List.of(), Instant.EPOCH));
        theory = classroom.course(Map.of("topic", "THEORY")).text("/id");
        safety = classroom.course(Map.of("topic", "SAFETY")).text("/id");
        law = classroom.course(Map.of("topic", "LAW")).text("/id");
    }

    /** R86: cites the survey; a new version keeps the old one. */
    @Test
    void aNewVersionKeepsTheOldOne() {
        Answer made = api.as(partyAffairs())
                .post(PATH, entry(Map.of("needSurveyId", SURVEY)))
                .expect(201);
        String id = made.text("/id");
        String self = PATH + "/" + id;
        api.get(self).expectProblem(404, "not-found");
        api.as(streetAdmin()).post(self + "/publication").expect(200);
        assertThat(events.await(ThemePackagePublished.class, id))
                .isEqualTo(new ThemePackagePublished(id, 1, List.of(theory, safety)));
        Answer seen = api.get(self).expect(200);
        assertThat(seen.text("/needSurveyId")).isEqualTo(SURVEY);
        assertThat(seen.text("/reason")).isEqualTo(REASON);
        assertThat(seen.text("/courses/0/topic")).isEqualTo("THEORY");

        api.as(streetAdmin())
                .post(self + "/versions", entry(Map.of("courseIds", List.of(theory, law))))
                .expect(201);
        assertThat(api.get(self).number("/version")).isEqualTo(1);
        api.get(self + "?version=2").expectProblem(404, "not-found");
        api.as(streetAdmin()).get(self + "?version=2").expect(200);
        api.as(streetAdmin()).post(self + "/publication").expect(200);
        assertThat(api.get(self).number("/version")).isEqualTo(2);
        assertThat(api.get(self + "?version=1").text("/courses/1/courseId")).isEqualTo(safety);
        api.as(streetAdmin()).post(self + "/publication").expectProblem(409, "invalid-transition");
    }

    /** R86: without THEORY or without another topic → 422. */
    @Test
    void aPackageIsBalancedAndJustified() {
        Api staff = api.as(streetAdmin());
        staff.post(PATH, entry(Map.of("courseIds", List.of(safety, law)))).expectProblem(422, "package-unbalanced");
        String more = classroom.course(Map.of("topic", "THEORY")).text("/id");
        staff.post(PATH, entry(Map.of("courseIds", List.of(theory, more)))).expectProblem(422, "package-unbalanced");
        staff.post(PATH, entry(Map.of("courseIds", List.of(theory)))).expectProblem(400, "invalid-value");
        staff.post(PATH, entry(Map.of("courseIds", Collections.nCopies(21, theory))))
                .expectProblem(400, "invalid-value");
        staff.post(PATH, entry(Map.of("courseIds", List.of(theory, "crs_0HZ8K3QF5S1RM"))))
                .expectProblem(422, "course-unknown");
        String draft = staff.post("/api/v1/courses", School.course(Map.of())).text("/id");
        staff.post(PATH, entry(Map.of("courseIds", List.of(theory, draft)))).expectProblem(422, "course-unknown");
        Map<String, Object> unjustified = entry(Map.of());
        unjustified.remove("reason");
        staff.post(PATH, unjustified).expectProblem(422, "need-missing");
        staff.post(PATH, entry(Map.of("reason", "骑手 13812345678 要求"))).expectProblem(422, "personal-data-in-text");
        api.as(instructor()).post(PATH, entry(Map.of())).expect(403);
        api.get(PATH + "?drafts=true").expect(403);
    }

    @Test
    void ridersSeeWhatIsMeantForThemFirstWithTheReason() {
        String forCouriers = published(Map.of("audience", List.of("COURIER"), "theme", "主题+快递"));
        String forRiders = published(Map.of("audience", List.of("FOOD_DELIVERY"), "theme", "主题+外卖"));
        String later = published(Map.of("audience", List.of("COURIER"), "theme", "主题+仓储"));
        Answer mine = classroom
                .as(classroom.rider(Classroom.community()))
                .get("/api/v1/me/theme-packages")
                .expect(200);
        List<String> ids = mine.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
        assertThat(ids.indexOf(forRiders)).isLessThan(ids.indexOf(later));
        assertThat(ids.indexOf(later)).isLessThan(ids.indexOf(forCouriers));
        assertThat(mine.json()
                        .at("/items/" + ids.indexOf(forRiders) + "/recommended")
                        .asBoolean())
                .isTrue();
        assertThat(mine.json()
                        .at("/items/" + ids.indexOf(later) + "/recommended")
                        .asBoolean())
                .isFalse();
        assertThat(mine.text("/items/" + ids.indexOf(forRiders) + "/reason")).isEqualTo(REASON);
        assertThat(api.get(PATH + "?limit=100").body()).contains(forRiders, forCouriers);
    }

    @Test
    void theSameKeyEntersOnePackageAndOneVersion() {
        String key = UUID.randomUUID().toString();
        String id = api.as(streetAdmin())
                .key(key)
                .post(PATH, entry(Map.of()))
                .expect(201)
                .text("/id");
        assertThat(api.as(streetAdmin()).key(key).post(PATH, entry(Map.of())).text("/id"))
                .isEqualTo(id);
        String next = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(api.as(streetAdmin())
                            .key(next)
                            .post(PATH + "/" + id + "/versions", entry(Map.of()))
                            .expect(201)
                            .number("/version"))
                    .isEqualTo(2);
        }
    }

    @Test
    void coursesAndPackagesAreFigures() {
        published(Map.of());
        Answer figures = api.as(TestTokens.staff(Role.DISTRICT_VIEWER, "320299"))
                .get("/api/v1/figures/learning?area=320299&keys=packages&keys=coursesPublished&groupBy=topic")
                .expect(200);
        assertThat(figures.number("/items/0/value")).isPositive();
        assertThat(figures.number("/items/1/value")).isGreaterThanOrEqualTo(3);
        assertThat(figures.body()).contains("\"THEORY\"").contains("\"LAW\"");
        Answer carriers = api.as(TestTokens.staff(Role.DISTRICT_VIEWER, "320299"))
                .get("/api/v1/figures/learning?area=320299&keys=coursesPublished&groupBy=carrier")
                .expect(200);
        assertThat(carriers.body()).contains("XUEXI_QIANGGUO").contains("WECHAT");
    }

    private String published(Map<String, ?> more) {
        String id = api.as(streetAdmin()).post(PATH, entry(more)).expect(201).text("/id");
        api.as(streetAdmin()).post(PATH + "/" + id + "/publication").expect(200);
        return id;
    }

    private Map<String, Object> entry(Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("theme", "主题+安全", "courseIds", List.of(theory, safety), "reason", REASON));
        body.putAll(more);
        return body;
    }
}
