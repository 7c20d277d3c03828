package io.fengyi.learning.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.learning.Riders;
import io.fengyi.learning.site.Sites;
import io.fengyi.learning.worker.Workers;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class DiscussionsIT {

    private static final String PATH = "/api/v1/discussions";
    private static final String POSTS = "/api/v1/posts/";
    private static final Map<String, String> SUMMARY = Map.of("summary", "大家认为减速、开灯、保持车距最管用，已经写进安全课。");

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Workers workers;

    @Autowired
    private Sites sites;

    private Riders riders;
    private String writer;
    private String reader;

    @BeforeEach
    void twoRiders() {
        clock.set("2023-03-15T10:00");
        riders = new Riders(workers);
        writer = riders.one();
        reader = riders.one();
    }

    /** R84. */
    @Test
    void aPostIsInvisibleUntilApprovedItsAuthorDeletesItAndClosingNeedsASummary() {
        String id = opened();
        Answer post = written(id, writer, "先把胎压放低一点。", null);
        assertThat(post.text("/state")).isEqualTo("SUBMITTED");
        assertThat(texts(api.get(PATH + "/" + id + "/posts"))).isEmpty();
        assertThat(texts(as(reader).get(PATH + "/" + id + "/posts"))).isEmpty();
        assertThat(texts(as(writer).get(PATH + "/" + id + "/posts"))).hasSize(1);
        assertThat(texts(api.as(riders.instructor()).get(PATH + "/" + id + "/posts?state=SUBMITTED")))
                .hasSize(1);

        api.as(riders.instructor()).post(POSTS + post.text("/id") + "/approval").expect(200);
        Answer seen = api.get(PATH + "/" + id + "/posts").expect(200);
        assertThat(seen.text("/items/0/author")).isEqualTo("骑手·" + writer.substring(13));
        assertThat(seen.body()).doesNotContain(writer);

        as(reader).delete(POSTS + post.text("/id")).expectProblem(404, "not-found");
        as(writer).delete(POSTS + post.text("/id")).expect(204);
        as(writer).delete(POSTS + post.text("/id")).expect(204);
        assertThat(texts(as(writer).get(PATH + "/" + id + "/posts"))).isEmpty();

        Api staff = api.as(riders.partyAffairs());
        staff.post(PATH + "/" + id + "/closing", Map.of()).expectProblem(400, "invalid-value");
        staff.post(PATH + "/" + id + "/closing", Map.of("summary", "太短了")).expectProblem(400, "invalid-value");
        Answer closed = staff.post(PATH + "/" + id + "/closing", SUMMARY).expect(200);
        assertThat(closed.text("/phase")).isEqualTo("CLOSED");
        assertThat(api.get(PATH + "/" + id).expect(200).text("/summary")).isEqualTo(SUMMARY.get("summary"));
        staff.post(PATH + "/" + id + "/closing", SUMMARY).expectProblem(409, "invalid-transition");
        as(writer).post(PATH + "/" + id + "/posts", Map.of("text", "还有一句")).expectProblem(409, "discussion-not-open");
    }

    /** Abuse row: post with a phone number. */
    @Test
    void aPostWithAPhoneNumberIsRefused() {
        String id = opened();
        as(writer)
                .post(PATH + "/" + id + "/posts", Map.of("text", "找我 13812345678"))
                .expectProblem(422, "personal-data-in-text");
        assertThat(texts(as(writer).get(PATH + "/" + id + "/posts"))).isEmpty();
        api.as(riders.streetAdmin())
                .post(PATH, topic(Map.of("topic", "打给 13812345678")))
                .expectProblem(422, "personal-data-in-text");
    }

    @Test
    void repliesGoTwoLevelsDeepAndAnswerVisiblePostsOnly() {
        String id = opened();
        String post = written(id, writer, "主帖", null).text("/id");
        as(reader)
                .post(PATH + "/" + id + "/posts", Map.of("text", "回复", "replyTo", post))
                .expectProblem(404, "not-found");
        approve(post);
        String reply = written(id, reader, "一层", post).text("/id");
        approve(reply);
        String second = written(id, writer, "二层", reply).text("/id");
        approve(second);
        as(reader)
                .post(PATH + "/" + id + "/posts", Map.of("text", "三层", "replyTo", second))
                .expectProblem(422, "reply-too-deep");
        Answer all = api.get(PATH + "/" + id + "/posts").expect(200);
        assertThat(all.number("/items/2/depth")).isEqualTo(2);
        assertThat(all.text("/items/2/replyTo")).isEqualTo(reply);
        String other = opened();
        as(reader)
                .post(PATH + "/" + other + "/posts", Map.of("text", "串帖", "replyTo", post))
                .expectProblem(404, "not-found");
    }

    @Test
    void aModeratorHidesAndShowsAgain() {
        String id = opened();
        String post = written(id, writer, "与主题无关的话", null).text("/id");
        Api staff = api.as(riders.streetAdmin());
        Api keyed = staff.key(UUID.randomUUID().toString());
        keyed.post(POSTS + post + "/hiding", Map.of("reason", "与主题无关")).expect(200);
        keyed.post(POSTS + post + "/hiding", Map.of("reason", "与主题无关")).expect(200);
        assertThat(texts(api.get(PATH + "/" + id + "/posts"))).isEmpty();
        assertThat(as(writer).get(PATH + "/" + id + "/posts").text("/items/0/hiddenBecause"))
                .isEqualTo("与主题无关");
        Answer twice = staff.post(POSTS + post + "/hiding", Map.of("reason", "与主题无关"));
        twice.expectProblem(409, "invalid-transition");
        assertThat(twice.text("/allowed/0")).isEqualTo("approval");
        staff.post(POSTS + post + "/approval").expect(200);
        assertThat(texts(api.get(PATH + "/" + id + "/posts"))).containsExactly("与主题无关的话");
    }

    @Test
    void onlyWorkersWriteOnlyModeratorsOfTheAreaModerateAndEverybodyReads() {
        String id = opened();
        String post = written(id, writer, "一句话", null).text("/id");
        api.post(PATH + "/" + id + "/posts", Map.of("text", "匿名")).expect(401);
        api.as(riders.streetAdmin())
                .post(PATH + "/" + id + "/posts", Map.of("text", "官方"))
                .expect(403);
        as(writer).post(POSTS + post + "/approval").expect(403);
        String foreign = TestTokens.staff(Role.STREET_ADMIN, "320111001");
        api.as(foreign).post(POSTS + post + "/approval").expectProblem(404, "not-found");
        api.as(foreign).post(PATH + "/" + id + "/closing", SUMMARY).expectProblem(404, "not-found");
        api.as(foreign).get(PATH + "/" + id + "/posts?state=SUBMITTED").expect(403);
        api.get(PATH + "/" + id + "/posts?state=SUBMITTED").expect(403);
        as(writer).post(PATH, topic(Map.of())).expect(403);
        assertThat(api.get(PATH + "?limit=100&area=" + riders.community()).body())
                .contains(id);
        assertThat(api.get(PATH + "/" + id).body()).doesNotContain("member", "political");
    }

    /** platform.md 3.2: an instructor's scope is the assigned enterprises. */
    @Test
    void anInstructorWithoutAnAreaModeratesWhereTheAssignedEnterprisesAre() {
        Api instructor = api.as(riders.instructorOfASite(sites, true));
        Answer opened = instructor.post(PATH, topic(Map.of())).expect(201);
        assertThat(opened.text("/area")).isEqualTo(riders.street());
        instructor.post(PATH, topic(Map.of("area", riders.community()))).expect(201);
        instructor.post(PATH, topic(Map.of("area", "320111001"))).expectProblem(403, "area-outside-scope");

        String id = opened();
        String post = written(id, writer, "一句话", null).text("/id");
        assertThat(texts(instructor.get(PATH + "/" + id + "/posts?state=SUBMITTED")))
                .hasSize(1);
        instructor.post(POSTS + post + "/approval").expect(200);
        instructor.post(POSTS + post + "/hiding", Map.of("reason", "与主题无关")).expect(200);

        Api closed = api.as(riders.instructorOfASite(sites, false));
        closed.post(PATH, topic(Map.of())).expectProblem(422, "area-needed");
        closed.post(POSTS + post + "/approval").expectProblem(404, "not-found");
        closed.post(PATH + "/" + id + "/closing", SUMMARY).expectProblem(404, "not-found");
        instructor.post(PATH + "/" + id + "/closing", SUMMARY).expect(200);
    }

    @Test
    void timesDecideWhenItIsOpen() {
        String id = api.as(riders.instructor())
                .post(PATH, topic(Map.of("opens", "2023-03-16T08:00:00+08:00", "closes", "2023-03-17T20:00:00+08:00")))
                .expect(201)
                .text("/id");
        as(writer).post(PATH + "/" + id + "/posts", Map.of("text", "太早")).expectProblem(409, "discussion-not-open");
        api.as(riders.instructor())
                .post(PATH + "/" + id + "/closing", SUMMARY)
                .expectProblem(409, "invalid-transition");
        clock.set("2023-03-16T08:00");
        written(id, writer, "正好", null);
        clock.set("2023-03-17T20:00");
        assertThat(api.get(PATH + "/" + id).text("/phase")).isEqualTo("ENDED");
        as(writer).post(PATH + "/" + id + "/posts", Map.of("text", "太晚")).expectProblem(409, "discussion-not-open");
        api.as(riders.instructor()).post(PATH + "/" + id + "/closing", SUMMARY).expect(200);
        api.as(riders.instructor())
                .post(PATH, topic(Map.of("closes", "2023-03-17T19:00:00+08:00")))
                .expectProblem(422, "discussion-times-invalid");
    }

    @Test
    void badInputIsNamedAndTheSameKeyWritesOnce() {
        String id = opened();
        for (Map<String, String> words :
                List.of(Map.of("text", "长".repeat(1_001)), Map.of("text", "  "), Map.<String, String>of())) {
            as(writer).post(PATH + "/" + id + "/posts", words).expectProblem(400, "invalid-value");
        }
        as(writer)
                .post(PATH + "/" + id + "/posts", Map.of("text", "长".repeat(1_000)))
                .expect(201);
        Api keyed = as(writer).key(UUID.randomUUID().toString());
        String post = keyed.post(PATH + "/" + id + "/posts", Map.of("text", "一次"))
                .expect(201)
                .text("/id");
        assertThat(keyed.post(PATH + "/" + id + "/posts", Map.of("text", "一次"))
                        .expect(201)
                        .text("/id"))
                .isEqualTo(post);
        api.get(PATH + "/dsc_0000000000000").expectProblem(404, "not-found");
        api.get(PATH + "/dsc_0000000000000/posts").expectProblem(404, "not-found");
    }

    @Test
    void figuresCountClosedDiscussionsAndVisiblePostsAndForgetWhoIsForgotten() {
        String id = opened();
        approve(written(id, writer, "留下的", null).text("/id"));
        approve(written(id, reader, "要走的", null).text("/id"));
        written(id, writer, "没审的", null);
        api.as(riders.streetAdmin()).post(PATH + "/" + id + "/closing", SUMMARY).expect(200);
        opened();
        assertThat(figure("discussions")).isEqualTo(1);
        assertThat(figure("posts")).isEqualTo(2);
        String records = api.as(riders.streetAdmin())
                .get("/api/v1/figures/learning?keys=discussions&area=" + riders.community())
                .text("/items/0/records");
        assertThat(api.get(records).expect(200).json().get("items")).hasSize(1);

        riders.forget(events, reader);
        await().untilAsserted(() -> assertThat(figure("posts")).isEqualTo(1));
        assertThat(texts(api.get(PATH + "/" + id + "/posts"))).containsExactly("留下的");
    }

    private long figure(String key) {
        return api.as(riders.streetAdmin())
                .get("/api/v1/figures/learning?area=" + riders.community() + "&keys=" + key)
                .expect(200)
                .number("/items/0/value");
    }

    private String opened() {
        return api.as(riders.streetAdmin())
                .post(PATH, topic(Map.of()))
                .expect(201)
                .text("/id");
    }

    private Answer written(String id, String workerId, String text, String replyTo) {
        Map<String, String> words = new HashMap<>(Map.of("text", text));
        if (replyTo != null) {
            words.put("replyTo", replyTo);
        }
        return as(workerId).post(PATH + "/" + id + "/posts", words).expect(201);
    }

    private void approve(String post) {
        api.as(riders.streetAdmin()).post(POSTS + post + "/approval").expect(200);
    }

    private Api as(String workerId) {
        return api.as(TestTokens.worker(workerId));
    }

    private static Map<String, Object> topic(Map<String, ?> more) {
        Map<String, Object> topic = new HashMap<>(Map.of("topic", "雨天怎样骑得稳？", "closes", "2023-03-22T20:00:00+08:00"));
        topic.putAll(more);
        return topic;
    }

    private static List<String> texts(Answer list) {
        return list.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("text").asString())
                .toList();
    }
}
