package io.fengyi.learning.course;

import static io.fengyi.learning.School.carrier;
import static io.fengyi.learning.School.course;
import static io.fengyi.learning.School.instructor;
import static io.fengyi.learning.School.lesson;
import static io.fengyi.learning.School.otherInstructor;
import static io.fengyi.learning.School.partyAffairs;
import static io.fengyi.learning.School.rider;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.learning.CoursePublished;
import io.fengyi.contracts.learning.CourseRetired;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class CoursesIT {

    private static final String PATH = "/api/v1/courses";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Test
    void anInstructorsDraftIsPublishedByStaffAndRetired() {
        Answer draft = api.as(instructor()).post(PATH, course(Map.of())).expect(201);
        String id = draft.text("/id");
        String self = PATH + "/" + id;
        assertThat(draft.text("/state")).isEqualTo("DRAFT");
        assertThat(draft.text("/lessons/0/id")).startsWith("lsn_");
        api.get(self).expectProblem(404, "not-found");
        api.as(instructor()).post(self + "/publication").expect(403);

        api.as(partyAffairs()).post(self + "/publication").expect(200);
        Answer seen = api.get(self).expect(200);
        assertThat(seen.text("/lessons/0/carriers/1/carrier")).isEqualTo("WECHAT");
        assertThat(events.await(CoursePublished.class, id))
                .isEqualTo(new CoursePublished(id, "SAFETY", "MICRO_VIDEO", List.of("GRID_TRAINING")));
        Answer refused = api.as(streetAdmin()).post(self + "/publication");
        refused.expectProblem(409, "invalid-transition");
        assertThat(refused.text("/allowed/0")).isEqualTo("retirement");

        api.as(streetAdmin()).post(self + "/retirement").expect(200);
        events.await(CourseRetired.class, id);
        assertThat(api.get(self).expect(200).text("/state")).isEqualTo("RETIRED");
        assertThat(api.get(PATH + "?limit=100").body()).doesNotContain(id);
    }

    @Test
    void instructorsWorkOnOwnDraftsOnly() {
        Answer draft = api.as(instructor()).post(PATH, course(Map.of())).expect(201);
        String self = PATH + "/" + draft.text("/id");
        Map<String, String> change = Map.of("title", "雪天骑行安全");
        api.as(otherInstructor()).get(self).expectProblem(404, "not-found");
        api.as(otherInstructor()).ifMatch(draft.etag()).patch(self, change).expectProblem(404, "not-found");
        assertThat(api.as(otherInstructor())
                        .get(PATH + "?state=DRAFT&limit=100")
                        .body())
                .doesNotContain(draft.text("/id"));
        assertThat(api.as(instructor()).get(PATH + "?state=DRAFT&limit=100").body())
                .contains(draft.text("/id"));
        assertThat(api.as(streetAdmin()).get(PATH + "?state=DRAFT&limit=100").body())
                .contains(draft.text("/id"));

        Answer revised =
                api.as(instructor()).ifMatch(draft.etag()).patch(self, change).expect(200);
        assertThat(revised.text("/title")).isEqualTo("雪天骑行安全");
        assertThat(revised.text("/lessons/0/id")).isEqualTo(draft.text("/lessons/0/id"));
        api.as(instructor()).ifMatch(draft.etag()).patch(self, change).expectProblem(412, "stale-version");
        api.as(instructor()).patch(self, change).expectProblem(428, "precondition-missing");

        api.as(streetAdmin()).post(self + "/publication").expect(200);
        Answer published = api.as(instructor()).get(self);
        api.as(instructor()).ifMatch(published.etag()).patch(self, change).expectProblem(403, "own-drafts-only");
    }

    @Test
    void aPublishedLessonIsFrozenAndANewOneReplacesIt() {
        Answer draft = api.as(streetAdmin()).post(PATH, course(Map.of())).expect(201);
        String self = PATH + "/" + draft.text("/id");
        String lessonId = draft.text("/lessons/0/id");
        Answer published = api.as(streetAdmin()).post(self + "/publication").expect(200);
        Map<String, Object> longer = lesson(Map.of("id", lessonId, "seconds", 500));
        api.as(streetAdmin())
                .ifMatch(published.etag())
                .patch(self, Map.of("lessons", List.of(longer)))
                .expectProblem(409, "published-lesson-frozen");
        Answer replaced = api.as(streetAdmin())
                .ifMatch(published.etag())
                .patch(self, Map.of("lessons", List.of(lesson(Map.of("seconds", 500)))))
                .expect(200);
        assertThat(replaced.text("/lessons/0/id")).startsWith("lsn_").isNotEqualTo(lessonId);
        api.as(streetAdmin())
                .ifMatch(replaced.etag())
                .patch(self, Map.of("lessons", List.of(longer)))
                .expectProblem(422, "lesson-unknown");
    }

    @Test
    void newTagsOfAPublishedCourseAreToldAgain() {
        Answer draft = api.as(streetAdmin()).post(PATH, course(Map.of())).expect(201);
        String id = draft.text("/id");
        Answer published =
                api.as(streetAdmin()).post(PATH + "/" + id + "/publication").expect(200);
        api.as(streetAdmin())
                .ifMatch(published.etag())
                .patch(PATH + "/" + id, Map.of("tags", List.of("WINTER_TRAINING")))
                .expect(200);
        events.await(event -> event.subject().equals(id) && event.body().contains("WINTER_TRAINING"), "the new tags");
    }

    @Test
    void listsAreFilteredByTopicFormCarrierTagAndText() {
        String tag = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase();
        String law = published(Map.of(
                "title", "劳动合同(一)",
                "topic", "LAW",
                "form", "ARTICLE",
                "tags", List.of(tag),
                "lessons",
                        List.of(lesson(Map.of("carriers", List.of(carrier("DONGXUN", "https://dx.example.cn/1")))))));
        String safety = published(Map.of("tags", List.of(tag)));
        String mine = PATH + "?tag=" + tag + "&limit=100";
        assertThat(ids(api.get(mine))).containsExactly(safety, law);
        assertThat(ids(api.get(mine + "&topic=LAW"))).containsExactly(law);
        assertThat(ids(api.get(mine + "&form=MICRO_VIDEO"))).containsExactly(safety);
        assertThat(ids(api.get(mine + "&carrier=DONGXUN"))).containsExactly(law);
        assertThat(ids(api.get(mine + "&q=" + encoded("合同(一)")))).containsExactly(law);
        assertThat(ids(api.get(mine + "&q=" + encoded(".*")))).isEmpty();
        assertThat(ids(api.get(PATH + "?limit=1&tag=" + tag))).containsExactly(safety);
        String next = api.get(PATH + "?limit=1&tag=" + tag).text("/next");
        assertThat(ids(api.get(PATH + "?limit=1&cursor=" + encoded(next)))).containsExactly(law);
        api.get(PATH + "?form=OPERA").expectProblem(400, "invalid-value");
        api.get(PATH + "?state=DRAFT").expect(403);
        api.as(rider()).get(PATH + "?state=DRAFT").expect(403);
    }

    /** R69, R82: of every topic there is a lesson of fifteen minutes at most, and it is on four carriers. */
    @Test
    void everyTopicHasAShortLessonOnFourCarriers() {
        List<Map<String, String>> four = List.of(
                carrier("XUEXI_QIANGGUO", "https://www.xuexi.cn/lesson/1"),
                carrier("WECHAT", "https://mp.weixin.qq.com/s/1"),
                carrier("DONGXUN", "https://dx.example.cn/1"),
                carrier("CLOUD_CLASSROOM", "https://ykt.example.cn/1"));
        for (String topic : List.of("THEORY", "SKILL", "SAFETY", "LAW")) {
            String id = published(Map.of(
                    "topic",
                    topic,
                    "form",
                    "MICRO_LECTURE",
                    "lessons",
                    List.of(lesson(Map.of("seconds", 900, "carriers", four)))));
            for (Map<String, String> carrier : four) {
                Answer found = api.get(
                        PATH + "?limit=100&form=MICRO_LECTURE&topic=" + topic + "&carrier=" + carrier.get("carrier"));
                assertThat(ids(found)).contains(id);
                assertThat(found.json().get("items").valueStream())
                        .allMatch(course -> course.get("seconds").asInt()
                                <= 900 * course.get("lessons").asInt());
            }
        }
    }

    @Test
    void badInputIsNamedAndNothingIsStored() {
        Api staff = api.as(streetAdmin());
        for (String link : List.of("http://www.xuexi.cn/1", "javascript:alert(1)")) {
            staff.post(PATH, withLesson(Map.of("carriers", List.of(carrier("WECHAT", link)))))
                    .expectProblem(422, "link-not-allowed");
        }
        staff.post(PATH, withLesson(Map.of("carriers", List.of(carrier("TELEGRAPH", "https://a.example.cn/")))))
                .expectProblem(422, "carrier-unknown");
        staff.post(PATH, withLesson(Map.of("seconds", 901))).expectProblem(422, "micro-lesson-too-long");
        staff.post(PATH, withLesson(Map.of("seconds", 29))).expectProblem(400, "invalid-value");
        staff.post(PATH, withLesson(Map.of("seconds", 5_401))).expectProblem(400, "invalid-value");
        Map<String, String> again = carrier("WECHAT", "https://mp.weixin.qq.com/s/1");
        staff.post(PATH, withLesson(Map.of("carriers", Collections.nCopies(7, again))))
                .expectProblem(400, "invalid-value");
        for (String title : List.of("雨", "雨".repeat(61))) {
            staff.post(PATH, course(Map.of("title", title))).expectProblem(400, "invalid-value");
        }
        staff.post(PATH, course(Map.of("summary", "雨".repeat(501)))).expectProblem(400, "invalid-value");
        staff.post(PATH, withLesson(Map.of("carriers", List.of()))).expectProblem(422, "lesson-without-body");
        staff.post(PATH, withLesson(Map.of("page", "联系张老师 13812345678"))).expectProblem(422, "personal-data-in-text");
        staff.post(PATH, withLesson(Map.of("mediaId", "med_0HZ8K3QF5S1RM"))).expectProblem(404, "not-found");
        staff.post(PATH, course(Map.of("topic", "COOKING"))).expectProblem(422, "topic-unknown");
        staff.post(PATH, course(Map.of("lessons", List.of()))).expectProblem(400, "invalid-value");
        staff.post(PATH, course(Map.of("lessons", Collections.nCopies(31, lesson(Map.of())))))
                .expectProblem(400, "invalid-value");
        staff.post(PATH, course(Map.of("tags", Collections.nCopies(11, "A_TAG"))))
                .expectProblem(400, "invalid-value");
        staff.post(PATH, course(Map.of("author", "王小明"))).expectProblem(400, "unknown-property");
        staff.post(PATH, course(Map.of("form", "OPERA"))).expect(400);
        api.post(PATH, course(Map.of())).expect(401);
        api.as(rider()).post(PATH, course(Map.of())).expect(403);
    }

    @Test
    void theSameKeyDraftsOneCourseAndPublishesItOnce() {
        String key = UUID.randomUUID().toString();
        Api keyed = api.as(streetAdmin()).key(key);
        String id = keyed.post(PATH, course(Map.of())).expect(201).text("/id");
        assertThat(keyed.post(PATH, course(Map.of())).expect(201).text("/id")).isEqualTo(id);
        keyed.post(PATH, course(Map.of("title", "另一课"))).expectProblem(422, "idempotency-key-reused");
        assertThat(keyed.post(PATH + "/" + id + "/publication").expect(200).text("/state"))
                .isEqualTo("PUBLISHED");
        assertThat(keyed.post(PATH + "/" + id + "/publication").expect(200).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    private static Map<String, Object> withLesson(Map<String, ?> more) {
        return course(Map.of("lessons", List.of(lesson(more))));
    }

    private String published(Map<String, ?> more) {
        String id = api.as(streetAdmin()).post(PATH, course(more)).expect(201).text("/id");
        api.as(streetAdmin()).post(PATH + "/" + id + "/publication").expect(200);
        return id;
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
