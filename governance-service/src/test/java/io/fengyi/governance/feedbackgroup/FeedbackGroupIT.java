package io.fengyi.governance.feedbackgroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.governance.volunteer.VolunteerScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Feedback groups (governance.md 3.4). */
class FeedbackGroupIT extends VolunteerScenario {

    private static final String GROUPS = "/api/v1/feedback-groups";
    private static final String MINE = "/api/v1/me/feedback-groups";

    @Autowired
    private MongoOperations mongo;

    /** R54: message → report in one call, linked both ways. */
    @Test
    void aMessageBecomesAReportInOneCallLinkedBothWays() {
        String rider = aRider();
        String group = group(null);
        join(rider, group, false);
        String photo = upload(rider(rider));
        String message = write(rider(rider), group, Map.of("text", "三号门的充电柜坏了", "media", List.of(photo)))
                .expect(201)
                .text("/id");
        Answer made = report(rider(rider), group, message, aCompletion()).expect(201);
        String id = made.text("/reportId");
        assertThat(made.header("Location")).isEqualTo("/api/v1/reports/" + id);

        Answer mine = as(rider(rider)).get("/api/v1/reports/" + id).expect(200);
        assertThat(mine.text("/text")).isEqualTo("三号门的充电柜坏了");
        assertThat(mine.text("/origin/groupId")).isEqualTo(group);
        assertThat(mine.text("/origin/messageId")).isEqualTo(message);
        assertThat(mine.json().at("/photos").size()).isEqualTo(1);
        api.get(mine.text("/photos/0/url")).expect(200);
        Answer talk = messages(rider(rider), group);
        assertThat(talk.text("/items/0/reportId")).isEqualTo(id);
        api.get(talk.text("/items/0/media/0/url")).expect(200);

        report(rider(rider), group, message, aCompletion()).expectProblem(409, "message-already-reported");
        command(grid(), id, "acceptance").expect(200);
        assertThat(api.get("/api/v1/reports/" + id).expect(200).body())
                .doesNotContain(group)
                .doesNotContain(message);
    }

    /** R54: a muted member gets no message. */
    @Test
    void aMutedMemberHasNothingUnread() {
        String writer = aRider();
        String listener = aRider();
        String muted = aRider();
        String group = group(null);
        join(writer, group, false);
        join(listener, group, false);
        join(muted, group, true);
        write(rider(writer), group, Map.of("text", "北门今天封路")).expect(201);
        write(community(), group, Map.of("text", "收到，已联系施工方")).expect(201);

        assertThat(mine(listener, group).at("/unread").asLong()).isEqualTo(2);
        assertThat(mine(muted, group).has("unread")).isFalse();
        assertThat(mine(muted, group).at("/muted").asBoolean()).isTrue();
        assertThat(mine(writer, group).at("/unread").asLong())
                .as("own words are no news")
                .isEqualTo(1);
        Answer talk = messages(rider(listener), group);
        assertThat(talk.text("/items/0/from")).isEqualTo("社区工作人员");
        assertThat(talk.text("/items/1/from")).endsWith(writer.substring(writer.length() - 4));
        assertThat(talk.body()).doesNotContain(writer);
        assertThat(mine(listener, group).at("/unread").asLong()).isZero();
        join(muted, group, false);
        assertThat(mine(muted, group).at("/unread").asLong()).isEqualTo(2);
    }

    /** R54: what makes the difference is the switch, and it can be turned back. */
    @Test
    void mutingAndUnmutingAreSeenAtOnceAndLoseNothing() {
        String writer = aRider();
        String rider = aRider();
        String group = group(null);
        join(writer, group, false);
        assertThat(as(rider(rider))
                        .put(MINE + "/" + group, Map.of("muted", true))
                        .expect(200)
                        .json()
                        .at("/muted")
                        .asBoolean())
                .isTrue();
        write(rider(writer), group, Map.of("text", "南门限高杆歪了")).expect(201);
        assertThat(mine(rider, group).has("unread")).isFalse();
        Answer back =
                as(rider(rider)).put(MINE + "/" + group, Map.of("muted", false)).expect(200);
        assertThat(back.json().at("/muted").asBoolean()).isFalse();
        assertThat(back.number("/unread")).isEqualTo(1);
        assertThat(messages(rider(rider), group).text("/items/0/text")).isEqualTo("南门限高杆歪了");
        assertThat(mine(rider, group).at("/unread").asLong()).isZero();
    }

    @Test
    void myGroupsComeInPagesAndAKeeperIsARegisteredWorker() {
        String rider = aRider();
        List<String> joined =
                java.util.stream.Stream.generate(() -> group(null)).limit(3).toList();
        joined.forEach(group -> join(rider, group, false));
        Answer first = as(rider(rider)).get(MINE + "?limit=2").expect(200);
        assertThat(first.json().at("/items")).hasSize(2);
        Answer rest = as(rider(rider))
                .get(MINE + "?limit=2&cursor=" + first.text("/next"))
                .expect(200);
        assertThat(rest.json().at("/items")).hasSize(1);
        assertThat(rest.text("/next")).isEmpty();
        assertThat(first.body() + rest.body()).contains(joined);

        as(community()).freshKey().post(GROUPS, open(aRider())).expectProblem(422, "worker-unknown");
        Answer mine = as(community()).freshKey().post(GROUPS, open(null)).expect(201);
        as(community())
                .ifMatch(mine.etag())
                .patch(GROUPS + "/" + mine.text("/id"), Map.of("keeperWorkerId", aRider()))
                .expectProblem(422, "worker-unknown");
    }

    @Test
    void onlyMembersReadAndWriteAndOnlyStaffOfTheCommunityOpen() {
        String group = group(null);
        as(rider(aRider())).get(GROUPS + "/" + group + "/messages").expectProblem(403, "members-only");
        write(rider(aRider()), group, Map.of("text", "你好大家")).expectProblem(403, "members-only");
        as(TestTokens.staff(Role.COMMUNITY_STAFF, OTHER_COMMUNITY))
                .get(GROUPS + "/" + group + "/messages")
                .expect(404);
        as(street()).get(GROUPS + "/" + group + "/messages").expect(200);
        as(rider(aRider())).post(GROUPS, open(null)).expect(403);
        as(TestTokens.staff(Role.COMMUNITY_STAFF, OTHER_COMMUNITY))
                .post(GROUPS, open(null))
                .expectProblem(422, "community-unknown");
        as(grid()).get(GROUPS).expect(403);
        String rider = aRider();
        join(rider, group, false);
        as(rider(rider)).delete(MINE + "/" + group).expect(204);
        as(rider(rider)).delete(MINE + "/" + group).expect(204);
        write(rider(rider), group, Map.of("text", "还在吗")).expectProblem(403, "members-only");
        assertThat(as(rider(rider))
                        .get(GROUPS + "?limit=100&community=" + COMMUNITY)
                        .expect(200)
                        .body())
                .contains(group);
    }

    @Test
    void messagesAreShortHaveFewPhotosAndNoPersonalData() {
        String rider = aRider();
        String group = group(null);
        join(rider, group, false);
        write(rider(rider), group, Map.of("text", "长".repeat(501))).expect(400);
        write(rider(rider), group, Map.of("media", List.of("a", "b", "c", "d"))).expect(400);
        write(rider(rider), group, Map.of("text", " ")).expectProblem(422, "text-or-photo-required");
        write(rider(rider), group, Map.of("text", "找我 13912345678")).expectProblem(422, "personal-data-in-text");
        write(rider(rider), group, Map.of("media", List.of(upload(rider(aRider())))))
                .expectProblem(422, "media-unknown");
        write(rider(rider), group, Map.of("text", "长".repeat(500))).expect(201);
    }

    @Test
    void theKeeperReportsForTheAuthorWhoIsThankedForIt() {
        String author = aRider();
        String keeper = aRegisteredRider();
        String other = aRider();
        String group = group(keeper);
        join(author, group, false);
        join(other, group, false);
        String message = write(rider(author), group, Map.of("text", "楼道口的飞线充电"))
                .expect(201)
                .text("/id");
        report(rider(other), group, message, aCompletion()).expect(403);
        String id =
                report(rider(keeper), group, message, aCompletion()).expect(201).text("/reportId");
        assertThat(as(rider(author)).get("/api/v1/me/reports").text("/items/0/id"))
                .isEqualTo(id);
        as(rider(keeper)).delete(MINE + "/" + group).expectProblem(409, "keeper-stays");

        String staffs =
                write(community(), group, Map.of("text", "请大家注意")).expect(201).text("/id");
        report(community(), group, staffs, aCompletion()).expectProblem(409, "message-without-author");
        report(community(), group, "fbm_0000000000000", aCompletion()).expect(404);
    }

    @Test
    void twoWhoReportTheSameMessageAtOnceMakeOneReport() throws Exception {
        String author = aRider();
        String keeper = aRegisteredRider();
        String group = group(keeper);
        join(author, group, false);
        String message =
                write(rider(author), group, Map.of("text", "路灯不亮了")).expect(201).text("/id");
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> pool.submit(
                            () -> report(rider(i % 2 == 0 ? author : keeper), group, message, aCompletion())))
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isIn(201, 409);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(as(rider(author))
                        .get("/api/v1/me/reports")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void anEndedGroupIsQuiet() {
        String rider = aRider();
        String group = group(null);
        join(rider, group, false);
        Answer now = as(community()).freshKey().post(GROUPS, open(null));
        String other = now.text("/id");
        as(community()).patch(GROUPS + "/" + other, Map.of("state", "ENDED")).expect(428);
        Answer ended = as(community())
                .ifMatch(now.etag())
                .patch(GROUPS + "/" + other, Map.of("state", "ENDED", "name", "旧群"))
                .expect(200);
        assertThat(ended.text("/until")).isEqualTo("2023-03-06");
        as(community())
                .ifMatch(now.etag())
                .patch(GROUPS + "/" + other, Map.of("name", "新名"))
                .expect(412);
        as(rider(rider)).put(MINE + "/" + other, Map.of()).expect(404);
        write(community(), other, Map.of("text", "还有人吗")).expectProblem(409, "group-ended");
        assertThat(as(rider(rider)).get(GROUPS + "?limit=100").body()).doesNotContain(other);
    }

    @Test
    void staffRemoveWordsForGoodAndErasureTakesThePersonOut() {
        String rider = aRegisteredRider();
        String group = group(rider);
        String photo = upload(rider(rider));
        String first = write(rider(rider), group, Map.of("text", "金丝雀一", "media", List.of(photo)))
                .expect(201)
                .text("/id");
        write(rider(rider), group, Map.of("text", "金丝雀二")).expect(201);
        as(community())
                .post(GROUPS + "/" + group + "/messages/" + first + "/redaction")
                .expect(204);
        assertThat(messages(community(), group).json().at("/items/1/removed").asBoolean())
                .isTrue();

        events.publish(new WorkerErased(rider, "COURIER", null, null, "ERASED"), rider);
        Awaitility.await().untilAsserted(() -> {
            for (String collection : List.of("feedback_messages", "feedback_members", "feedback_groups")) {
                StringBuilder all = new StringBuilder();
                mongo.getCollection(collection).find().forEach(document -> all.append(document.toJson()));
                assertThat(all.toString()).doesNotContain(rider).doesNotContain("金丝雀");
            }
        });
        assertThat(messages(community(), group).text("/items/0/from")).isEqualTo("已注销");
    }

    @Test
    void theFiguresCountGroupsAndReportsMadeOfMessages() {
        clock.set("2023-04-10T10:00");
        long groups = figure("feedbackGroups", "2023-04-10");
        long reports = figure("groupReports", "2023-04-10");
        String rider = aRider();
        String group = group(null);
        join(rider, group, false);
        String message =
                write(rider(rider), group, Map.of("text", "井盖松动")).expect(201).text("/id");
        report(rider(rider), group, message, aCompletion()).expect(201);
        clock.set("2023-04-11T10:00");
        assertThat(figure("feedbackGroups", "2023-04-11")).isEqualTo(groups + 1);
        assertThat(figure("groupReports", "2023-04-11")).isEqualTo(reports + 1);
    }

    private long figure(String key, String day) {
        return as(street())
                .get("/api/v1/figures/governance?keys=" + key + "&area=" + COMMUNITY + "&asOf=" + day)
                .expect(200)
                .number("/items/0/value");
    }

    private String group(String keeper) {
        return as(community()).freshKey().post(GROUPS, open(keeper)).expect(201).text("/id");
    }

    private static Map<String, Object> open(String keeper) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "古镇站骑手反馈群");
        body.put("communityCode", COMMUNITY);
        if (keeper != null) {
            body.put("keeperWorkerId", keeper);
        }
        return body;
    }

    private void join(String rider, String group, boolean muted) {
        as(rider(rider)).put(MINE + "/" + group, Map.of("muted", muted)).expect(200);
    }

    private tools.jackson.databind.JsonNode mine(String rider, String group) {
        return as(rider(rider))
                .get(MINE)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/id").asString().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private Answer write(String token, String group, Map<String, Object> body) {
        return as(token).freshKey().post(GROUPS + "/" + group + "/messages", body);
    }

    private Answer messages(String token, String group) {
        return as(token).get(GROUPS + "/" + group + "/messages").expect(200);
    }

    private Answer report(String token, String group, String message, Map<String, Object> body) {
        return as(token).freshKey().post(GROUPS + "/" + group + "/messages/" + message + "/report", body);
    }

    private static Map<String, Object> aCompletion() {
        return Map.of(
                "categoryCode",
                "CMGT-04-02",
                "place",
                Map.of("longitude", LONGITUDE, "latitude", LATITUDE, "crs", "WGS84"),
                "noPhotoReason",
                "夜间看不清");
    }
}
