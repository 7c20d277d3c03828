package io.fengyi.registry.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.governance.GridMemberAppointed;
import io.fengyi.contracts.governance.GridMemberEnded;
import io.fengyi.contracts.governance.ReportRejected;
import io.fengyi.contracts.governance.ReportSupportConfirmed;
import io.fengyi.contracts.governance.ReportVerified;
import io.fengyi.contracts.governance.VolunteerHoursConfirmed;
import io.fengyi.contracts.learning.AttendanceConfirmed;
import io.fengyi.contracts.learning.ClassSeatsCancelled;
import io.fengyi.contracts.learning.LearningPushDue;
import io.fengyi.contracts.points.PointsExpired;
import io.fengyi.contracts.points.PointsExpiring;
import io.fengyi.contracts.points.PointsGranted;
import io.fengyi.contracts.points.PointsReversed;
import io.fengyi.contracts.points.RedemptionCancelled;
import io.fengyi.contracts.points.RedemptionExpired;
import io.fengyi.contracts.points.RedemptionFulfilled;
import io.fengyi.contracts.points.RewardRedeemed;
import io.fengyi.contracts.welfare.HelpRequestSubmitted;
import io.fengyi.contracts.welfare.StationMenuAnnounced;
import io.fengyi.registry.Town;
import io.fengyi.registry.message.Newsroom.Reader;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.rights.erasure.Forgetting;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Messages in the app, driven by events (platform.md 3.7). */
@FengyiIT
class MessagesIT {

    @Autowired
    Api api;

    @Autowired
    Newsroom news;

    @Autowired
    TestClock clock;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Forgetting forgetting;

    Town town;
    String worker;
    Api me;

    @BeforeEach
    void aRecordedRider() {
        clock.set("2023-03-14T12:00");
        town = new Town(api);
        worker = town.worker(Map.of("alias", "风里来")).text("/id");
        me = api.as(Town.own(worker));
    }

    static Stream<Arguments> toldToAWorker() {
        return Stream.of(
                Arguments.of(ReportVerified.class, "REPORT_VERIFIED", "rpt_0HZ8K3QF5S2AB"),
                Arguments.of(ReportRejected.class, "REPORT_REJECTED", "rpt_0HZ8K3QF5S2AB"),
                Arguments.of(ReportSupportConfirmed.class, "REPORT_SUPPORTED", "rpt_0HZ8K3QF5S2AB"),
                Arguments.of(PointsGranted.class, "POINTS_GRANTED", "获得"),
                Arguments.of(PointsReversed.class, "POINTS_REVERSED", "收回"),
                Arguments.of(PointsExpired.class, "POINTS_EXPIRED", "到期"),
                Arguments.of(PointsExpiring.class, "POINTS_EXPIRING", "失效"),
                Arguments.of(RewardRedeemed.class, "REWARD_REDEEMED", "领取码"),
                Arguments.of(RedemptionFulfilled.class, "REDEMPTION_FULFILLED", "已经领取"),
                Arguments.of(RedemptionCancelled.class, "REDEMPTION_CANCELLED", "退回"),
                Arguments.of(RedemptionExpired.class, "REDEMPTION_EXPIRED", "30 天"),
                Arguments.of(AttendanceConfirmed.class, "ATTENDANCE_CONFIRMED", "2023-03-14"),
                Arguments.of(VolunteerHoursConfirmed.class, "HOURS_CONFIRMED", "60 分钟"),
                Arguments.of(GridMemberAppointed.class, "GRID_MEMBER_APPOINTED", "任期"),
                Arguments.of(GridMemberEnded.class, "GRID_MEMBER_ENDED", "结束"));
    }

    @ParameterizedTest
    @MethodSource("toldToAWorker")
    void aCommittedSampleBecomesOneMessageHoweverOftenItComes(
            Class<? extends Record> contract, String code, String words) {
        String event = "evt_" + UUID.randomUUID();
        for (int times = 0; times < 3; times++) {
            news.tell(contract, event, Map.of("workerId", worker));
        }
        news.tell(contract, Map.of("workerId", worker));
        List<JsonNode> inbox = news.awaitInbox(me, 2);
        assertThat(inbox.get(0).get("code").asString()).isEqualTo(code);
        assertThat(inbox.get(0).get("text").asString()).contains(words).doesNotContain("{", "}");
        assertThat(inbox.get(0).get("title").asString()).isNotBlank();
    }

    @Test
    void whoeverHadASeatIsToldOnceThatTheClassIsCancelled() {
        String other = town.worker(Map.of("alias", "雨里去")).text("/id");
        Api others = api.as(Town.own(other));
        String session = "cls_" + UUID.randomUUID();
        Map<String, Object> seats = Map.of(
                "classSessionId",
                session,
                "title",
                "雨天骑行",
                "startsAt",
                "2023-03-15T00:30:00Z",
                "workerIds",
                List.of(worker, other, "wkr_unknown"));
        String event = "evt_" + UUID.randomUUID();
        for (int times = 0; times < 3; times++) {
            news.tell(ClassSeatsCancelled.class, event, seats, session);
        }
        news.tell(ClassSeatsCancelled.class, "evt_" + UUID.randomUUID(), seats, session);
        news.tell(
                LearningPushDue.class,
                "evt_" + UUID.randomUUID(),
                Map.of("workerIds", List.of(worker, other)),
                session);
        JsonNode told = news.awaitInbox(me, 2).get(1);
        assertThat(told.get("code").asString()).isEqualTo("CLASS_CANCELLED");
        assertThat(told.get("text").asString())
                .contains("雨天骑行", "2023-03-15 08:30")
                .doesNotContain("{", "}");
        assertThat(told.get("subject").asString()).isEqualTo(session);
        assertThat(news.awaitInbox(others, 2).get(1).get("code").asString()).isEqualTo("CLASS_CANCELLED");
    }

    @Test
    void aLessonIsPushedToEverybodyItNames() {
        String other = town.worker(Map.of("alias", "雨里去")).text("/id");
        news.tell(
                LearningPushDue.class,
                Map.of(
                        "workerIds",
                        List.of(worker, other, "wkr_unknown"),
                        "channels",
                        List.of("IN_APP"),
                        "title",
                        "雨天骑行"));
        assertThat(news.awaitInbox(me, 1).get(0).get("text").asString()).contains("雨天骑行");
        news.awaitInbox(api.as(Town.own(other)), 1);
    }

    @Test
    void anInjuryOrAccidentReachesTheStaffOnDutyAtAnyHourAndNobodyElse() {
        clock.set("2023-03-14T23:30");
        String duty = staff("COMMUNITY_STAFF", town.community);
        String street = staff("STREET_ADMIN", town.street);
        String elsewhere = staff("COMMUNITY_STAFF", town.other);
        String grid = staff("GRID_STAFF", town.community);
        news.tell(HelpRequestSubmitted.class, Map.of("category", "PARKING", "communityCode", town.community));
        news.tell(HelpRequestSubmitted.class, Map.of("category", "INJURY", "communityCode", town.community));
        JsonNode told = news.awaitInbox(as(duty, Role.COMMUNITY_STAFF), 1).get(0);
        assertThat(told.get("code").asString()).isEqualTo("HELP_URGENT");
        assertThat(told.get("text").asString()).contains(town.community).contains("受伤");
        news.awaitInbox(as(street, Role.STREET_ADMIN), 1);
        news.tell(HelpRequestSubmitted.class, Map.of("category", "ACCIDENT", "communityCode", town.community));
        news.awaitInbox(as(duty, Role.COMMUNITY_STAFF), 2);
        assertThat(news.inbox(as(elsewhere, Role.COMMUNITY_STAFF))).isEmpty();
        assertThat(news.inbox(as(grid, Role.GRID_STAFF))).isEmpty();
    }

    @Test
    void aNewMenuIsToldToEachFollowerOnceHoweverOftenTheEventComes() {
        String other = town.worker(Map.of("alias", "雨里去")).text("/id");
        Map<String, Object> named = Map.of("workerIds", List.of(worker, "wkr_unknown", other));
        String event = "evt_" + UUID.randomUUID();
        for (int times = 0; times < 3; times++) {
            news.tell(StationMenuAnnounced.class, event, named, worker);
        }
        news.tell(StationMenuAnnounced.class, "evt_" + UUID.randomUUID(), named, worker);
        JsonNode told = news.awaitInbox(me, 2).get(1);
        assertThat(told.get("code").asString()).isEqualTo("STATION_MENU");
        assertThat(told.get("text").asString())
                .contains("古镇小蜜蜂驿站", "2023-03-20")
                .doesNotContain("{", "}");
        assertThat(told.get("subject").asString()).isEqualTo("stn_0HZ8K3QF5S3CD");
        news.awaitInbox(api.as(Town.own(other)), 2);
        assertThat(mongo.getCollection("messages").countDocuments(new Document("recipient._id", "wkr_unknown")))
                .isZero();
    }

    @Test
    void oneReadsOnesOwnMessagesOnly() {
        news.tell(PointsGranted.class, Map.of("workerId", worker));
        news.tell(PointsReversed.class, Map.of("workerId", worker));
        String id = news.awaitInbox(me, 2).get(0).get("id").asString();
        assertThat(me.get("/api/v1/me/messages").header("X-Unread")).isEqualTo("2");
        String other = town.worker(Map.of("alias", "雨里去")).text("/id");
        api.as(Town.own(other)).post("/api/v1/me/messages/" + id + "/read").expect(404);
        String first =
                me.post("/api/v1/me/messages/" + id + "/read").expect(200).text("/readAt");
        clock.set("2023-03-14T13:00");
        assertThat(me.post("/api/v1/me/messages/" + id + "/read").text("/readAt"))
                .isEqualTo(first);
        assertThat(me.get("/api/v1/me/messages?unread=true").json().get("items"))
                .hasSize(1);
        assertThat(me.get("/api/v1/me/messages").header("X-Unread")).isEqualTo("1");
        api.get("/api/v1/me/messages").expect(401);
        api.as(TestTokens.partner("ptn_x", "reports:read", town.street))
                .get("/api/v1/me/messages")
                .expect(403);
    }

    @Test
    void anErasedWorkersMessagesAreGoneAndNothingIsToldAnyMore() {
        Reader reader = news.reader(town);
        news.tell(PointsGranted.class, Map.of("workerId", reader.workerId()));
        news.awaitInbox(reader.me(), 1);
        reader.me().put("/api/v1/me/presence", Map.of("riding", true, "until", "2023-03-14T18:00:00+08:00"));
        forgetting.forget(new WorkerId(reader.workerId()), "era_" + reader.workerId());
        news.tell(PointsGranted.class, Map.of("workerId", reader.workerId()));
        news.tell(PointsGranted.class, Map.of("workerId", worker));
        news.awaitInbox(me, 1);
        await().untilAsserted(() -> {
            assertThat(mongo.getCollection("messages").countDocuments(new Document("recipient._id", reader.workerId())))
                    .isZero();
            assertThat(mongo.getCollection("message_settings").countDocuments(new Document("_id", reader.workerId())))
                    .isZero();
        });
    }

    @Test
    void theOutboxShowsTheOwnAreaMaskedToStreetAdministratorsOnly() {
        news.tell(PointsGranted.class, Map.of("workerId", worker));
        news.awaitInbox(me, 1);
        var outbox = api.as(town.sa()).get("/api/v1/messages?channel=IN_APP").expect(200);
        assertThat(outbox.json().get("items")).hasSize(1);
        assertThat(outbox.text("/items/0/recipient")).isEqualTo("骑手·" + worker.substring(worker.length() - 4));
        assertThat(outbox.text("/items/0/state")).isEqualTo("SENT");
        assertThat(outbox.body()).doesNotContain(worker).doesNotContain("获得");
        assertThat(api.as(new Town(api).sa()).get("/api/v1/messages").json().get("items"))
                .isEmpty();
        assertThat(api.as(town.sa()).get("/api/v1/messages?state=FAILED").json().get("items"))
                .isEmpty();
        api.as(town.cs()).get("/api/v1/messages").expect(403);
        me.get("/api/v1/messages").expect(403);
    }

    @Test
    void messagesSentAreAFigureByChannel() {
        news.tell(PointsGranted.class, Map.of("workerId", worker));
        news.awaitInbox(me, 1);
        var figure = api.as(town.sa())
                .get("/api/v1/figures/registry?asOf=2023-03-14&area=" + town.street
                        + "&keys=messagesSent&groupBy=channel")
                .expect(200);
        assertThat(figure.number("/items/0/value")).isEqualTo(1);
        assertThat(figure.body()).contains("[\"IN_APP\",1]").contains("[\"SMS\",0]");
        assertThat(figure.text("/items/0/title")).isEqualTo("发送消息");
    }

    private String staff(String role, String area) {
        String id = api.as(town.sa())
                .post(
                        "/api/v1/accounts",
                        Map.of(
                                "login",
                                "s" + UUID.randomUUID().toString().substring(0, 12),
                                "name",
                                "王小芳",
                                "areaCode",
                                town.street,
                                "grants",
                                List.of(Map.of("role", role, "areas", List.of(area)))))
                .expect(201)
                .text("/account/id");
        mongo.getCollection("accounts")
                .updateOne(new Document("_id", id), new Document("$set", new Document("state", "ACTIVE")));
        return id;
    }

    private Api as(String account, Role role) {
        return api.as(
                TestTokens.of(Map.of("sub", account, "roles", List.of(role.name()), "areas", List.of(town.community))));
    }
}
