package io.fengyi.governance.rolemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.governance.RoleModelPublished;
import io.fengyi.contracts.governance.RoleModelWithdrawn;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.governance.volunteer.VolunteerScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class RoleModelsIT extends VolunteerScenario {

    private static final String PATH = "/api/v1/role-models";
    private static final String OWN = "/api/v1/me/role-models";
    private static final String NAME = "金丝雀小蜂";
    private static final List<String> MEDIA = List.of("PROVINCIAL_NEWS_APP", "DISTRICT_PARTY_MEDIA", "XUEXI_QIANGGUO");

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private EndingRoleModels ending;

    /** R62: a notice of 4 working days → 409; a withdrawal unpublishes at once and is told. */
    @Test
    void r62NoticeOfFourWorkingDaysIsRefusedAndAWithdrawalUnpublishes() {
        String rider = aRegisteredRider();
        String id = consented(rider, null);
        staff(id, "notice", Map.of("until", "2023-03-10")).expectProblem(409, "notice-too-short");
        staff(id, "notice", Map.of("until", "2023-03-13")).expect(200);
        assertThat(shown("/notices").body()).contains(id).contains(NAME);
        clock.set("2023-03-13T23:59");
        staff(id, "publication", Map.of()).expectProblem(409, "notice-running");
        clock.set("2023-03-14T09:00");
        staff(id, "publication", Map.of()).expect(200);
        assertThat(shown("").body()).contains(id).contains(NAME).doesNotContain(rider);
        assertThat(events.await(RoleModelPublished.class, id)).isEqualTo(new RoleModelPublished(id, COMMUNITY));
        String medium = publish(id, "XUEXI_QIANGGUO").expect(201).text("/id");

        as(rider(rider)).freshKey().post(OWN + "/" + id + "/withdrawal").expect(200);
        as(rider(rider)).freshKey().post(OWN + "/" + id + "/withdrawal").expect(200);

        assertThat(shown("").body()).doesNotContain(id);
        assertThat(events.await(RoleModelWithdrawn.class, id)).isEqualTo(new RoleModelWithdrawn(id, COMMUNITY));
        Answer told = as(community()).get(PATH + "/" + id + "/publications").expect(200);
        assertThat(told.text("/items/0/takeDownBy")).isEqualTo("2023-03-15T01:00:00Z");
        assertThat(as(community())
                        .post(PATH + "/" + id + "/publications/" + medium + "/take-down")
                        .expect(200)
                        .text("/takenDownOn"))
                .isEqualTo("2023-03-14");
        assertThat(file(id)).doesNotContain("portrayal").doesNotContain("停车秩序");
        publish(id, "XUEXI_QIANGGUO").expectProblem(409, "not-published");
    }

    /** R63: 3 media, counts by medium; only such as were agreed to, only by https. */
    @Test
    void r63ThreeMediaAndCountsByMedium() {
        String community = aCommunityOfItsOwn();
        String id = published(aRegisteredRider(), community);
        String staff = staffOf(community);
        for (String medium : MEDIA) {
            publish(staff, id, medium).expect(201);
            publish(staff, id, medium).expect(201);
        }
        publish(staff, id, "STREET_WECHAT").expectProblem(409, "medium-not-agreed");
        publish(staff, id, "WALL_NEWSPAPER").expectProblem(422, "term-unknown");
        Map<String, Object> plain = publication("XUEXI_QIANGGUO");
        for (String link : List.of("http://example.cn/a", "javascript:alert(1)", "https://a@b/", "https://a b")) {
            plain.put("link", link);
            as(staff).post(PATH + "/" + id + "/publications", plain).expectProblem(422, "link-not-allowed");
        }
        Answer figures = figures(community, "keys=roleModels&keys=publications&groupBy=medium");
        assertThat(figures.number("/items/0/value")).isEqualTo(1);
        assertThat(figures.number("/items/1/value")).isEqualTo(3);
        assertThat(figures.json().at("/items/1/groups/rows").toString())
                .isEqualTo("[[\"DISTRICT_PARTY_MEDIA\",1],[\"PROVINCIAL_NEWS_APP\",1],[\"XUEXI_QIANGGUO\",1]]");
    }

    /** Abuse row: nominate oneself → 422. */
    @Test
    void nobodyNominatesThemselves() {
        String rider = aRegisteredRider();
        nominate(rider(rider), rider).expectProblem(422, "self-nomination");
        nominate(rider(aRegisteredRider()), aRider()).expectProblem(422, "worker-unknown");
        Map<String, Object> short19 = nomination(rider);
        short19.put("reason", "好".repeat(19));
        as(community()).post(PATH + "/nominations", short19).expect(400);
        nominate(TestTokens.staff(Role.GRID_STAFF, COMMUNITY), rider).expect(403);
        nominate(TestTokens.stationKeeper("stn_1"), rider).expect(201);
        nominate(rider(aRegisteredRider()), rider).expectProblem(409, "already-nominated");
    }

    @Test
    void theRiderHearsOfItOnceItIsReviewedAndAgreesPartByPart() {
        String rider = aRegisteredRider();
        String id = nominate(community(), rider).expect(201).text("/id");
        assertThat(as(rider(rider)).get(OWN).json().at("/items")).isEmpty();
        consent(rider, id, null).expectProblem(404, "not-found");
        staff(id, "review", Map.of()).expect(200);
        consent(aRegisteredRider(), id, null).expectProblem(404, "not-found");
        Map<String, Object> noName = agreement(null);
        noName.remove("displayName");
        noName.put("media", List.of());
        noName.put("until", "2023-03-06");
        agree(rider, id, noName).expectProblem(422, "consent-end-out-of-range");
        noName.put("until", "2026-03-07");
        agree(rider, id, noName).expectProblem(422, "consent-end-out-of-range");
        noName.put("until", "2024-03-06");
        agree(rider, id, noName).expect(200);
        staff(id, "notice", Map.of("until", "2023-03-13")).expect(200);
        assertThat(shown("/notices").body()).contains(id);
        clock.set("2023-03-14T09:00");
        staff(id, "publication", Map.of()).expect(200);
        publish(id, "XUEXI_QIANGGUO").expectProblem(409, "medium-not-agreed");
    }

    @Test
    void aPortraitIsShownByShortLinksAndGoesWithTheConsent() {
        String rider = aRegisteredRider();
        String portrait = upload(rider(rider));
        String foreign = upload(rider(aRegisteredRider()));
        String id = reviewed(rider);
        consent(rider, id, foreign).expectProblem(422, "media-unknown");
        consent(rider, id, portrait).expect(200);
        assertThat(file(id)).doesNotContain(NAME).doesNotContain(portrait);
        staff(id, "notice", Map.of("until", "2023-03-13")).expect(200);
        clock.set("2023-03-14T09:00");
        staff(id, "publication", Map.of()).expect(200);
        String link = links(id);
        assertThat(link).contains("signature=");
        api.get(link).expect(200);
        api.get("/api/v1/media/governance/" + portrait + "?size=original").expect(404);
        staff(id, "refusal", Map.of("reason", "材料不全")).expectProblem(409, "invalid-transition");
        api.get(link).expect(200);

        clock.set("2024-03-31T23:59");
        ending.expireWhatIsOver();
        assertThat(shown("").body()).contains(id);
        clock.set("2024-04-01T00:00");
        ending.expireWhatIsOver();
        ending.expireWhatIsOver();
        assertThat(shown("").body()).doesNotContain(id);
        assertThat(as(community()).get(PATH + "/" + id).text("/state")).isEqualTo("EXPIRED");
        api.get(link).expect(404);
        events.await(RoleModelWithdrawn.class, id);
        assertThat(events.all("governance.role-model.v1", id)).hasSize(2);
    }

    @Test
    void anObjectionPausesTheNoticeUntilItIsAnswered() {
        String id = consented(aRegisteredRider(), null);
        staff(id, "notice", Map.of("until", "2023-03-13")).expect(200);
        clock.set("2023-03-09T10:00");
        String objection = object(anAddress(), id).expect(201).text("/id");
        assertThat(shown("/notices").body()).doesNotContain("与实际不符");
        clock.set("2023-03-14T09:00");
        staff(id, "publication", Map.of()).expectProblem(409, "objection-open");
        as(rider(aRider()))
                .post(PATH + "/" + id + "/objections/" + objection + "/answer", Map.of("answer", "已核实。"))
                .expect(403);
        staff(id, "objections/" + objection + "/answer", Map.of("answer", "已核对签到记录。"))
                .expect(200);
        staff(id, "objections/" + objection + "/answer", Map.of("answer", "再答。"))
                .expectProblem(409, "objection-answered");
        staff(id, "publication", Map.of()).expectProblem(409, "notice-running");
        clock.set("2023-03-17T09:00");
        staff(id, "publication", Map.of()).expect(200);
        object(anAddress(), id).expectProblem(409, "invalid-transition");
    }

    @Test
    void objectionsAreLimitedPerAddressAndHoldNoPersonalData() {
        String id = consented(aRegisteredRider(), null);
        object(anAddress(), id).expectProblem(404, "not-found");
        staff(id, "notice", Map.of("until", "2023-03-13")).expect(200);
        String address = anAddress();
        for (int i = 0; i < 5; i++) {
            object(address, id).expect(201);
        }
        Answer sixth = object(address, id);
        sixth.expectProblem(429, "too-many-objections");
        assertThat(sixth.header("Retry-After")).isNotNull();
        object(anAddress(), id).expect(201);
        api.with("X-Forwarded-For", anAddress())
                .post(PATH + "/" + id + "/objection", Map.of("text", "他的电话是 13800138000，请核实。"))
                .expectProblem(422, "personal-data-in-text");
        assertThat(mongo.findAll(Document.class, "objection_counts").toString()).doesNotContain(address);
    }

    @Test
    void itIsRefusedFromEveryStateBeforeItIsShown() {
        String rider = aRegisteredRider();
        String nominated = nominate(community(), rider).expect(201).text("/id");
        staff(nominated, "refusal", Map.of("reason", "材料不全")).expect(200);
        String reviewed = reviewed(rider);
        staff(reviewed, "refusal", Map.of("reason", "材料不全")).expect(200);
        String consented = consented(rider, null);
        staff(consented, "refusal", Map.of("reason", "材料不全")).expect(200);
        String id = published(rider, COMMUNITY);
        Answer refused = staff(id, "refusal", Map.of("reason", "材料不全"));
        refused.expectProblem(409, "invalid-transition");
        assertThat(refused.text("/allowed/0")).isEqualTo("expiry");
        assertThat(refused.text("/allowed/1")).isEqualTo("withdrawal");
        assertThat(file(consented)).doesNotContain("portrayal");
    }

    @Test
    void aConsentTakenBackInTheLedgerCountsAsWithdrawal() {
        String rider = aRegisteredRider();
        String id = published(rider, COMMUNITY);
        events.publish(new ConsentWithdrawn(rider, "LEADERBOARD", "1", Instant.parse("2023-03-14T03:00:00Z")), rider);
        events.publish(new ConsentWithdrawn(rider, "ROLE_MODEL", "1", Instant.parse("2022-03-14T03:00:00Z")), rider);
        events.publish(new ConsentWithdrawn(rider, "ROLE_MODEL", "1", Instant.parse("2023-03-14T03:00:00Z")), rider);
        await().untilAsserted(() ->
                assertThat(as(community()).get(PATH + "/" + id).text("/state")).isEqualTo("WITHDRAWN"));
        events.await(RoleModelWithdrawn.class, id);
    }

    @Test
    void theErasedAreShownNoLonger() {
        String rider = aRegisteredRider();
        String nominator = aRegisteredRider();
        String id = published(rider, COMMUNITY);
        String other =
                nominate(rider(nominator), aRegisteredRider()).expect(201).text("/id");
        for (String gone : List.of(rider, nominator)) {
            events.publish(new WorkerErased(gone, "FOOD_DELIVERY", null, null, "ERASED"), gone);
        }
        events.await(RoleModelWithdrawn.class, id);
        await().untilAsserted(() -> assertThat(
                        mongo.findAll(Document.class, "role_models").toString())
                .doesNotContain(rider)
                .doesNotContain(nominator));
        assertThat(shown("").body()).doesNotContain(id);
        assertThat(as(community()).get(PATH + "/" + other).text("/state")).isEqualTo("NOMINATED");
    }

    @Test
    void staffActInTheirOwnAreaAndThePublicSeesWhatIsPublished() {
        String id = nominate(community(), aRegisteredRider()).expect(201).text("/id");
        String elsewhere = staffOf(OTHER_COMMUNITY);
        as(elsewhere).post(PATH + "/" + id + "/review").expectProblem(404, "not-found");
        as(elsewhere).get(PATH + "/" + id).expectProblem(404, "not-found");
        as(elsewhere).get(PATH + "/" + id + "/publications").expectProblem(404, "not-found");
        api.get(PATH + "?state=NOMINATED").expect(403);
        as(rider(aRider())).get(PATH + "?state=REVIEWED").expect(403);
        assertThat(as(community()).get(PATH + "?state=NOMINATED&limit=100").body())
                .contains(id);
        assertThat(as(elsewhere).get(PATH + "?state=NOMINATED&limit=100").body())
                .doesNotContain(id);
    }

    private static Map<String, Object> nomination(String rider) {
        return new HashMap<>(
                Map.of("workerId", rider, "communityCode", COMMUNITY, "reason", "连续两年参加停车秩序志愿活动，多次帮助走失的老人回家。"));
    }

    private Answer nominate(String token, String rider) {
        return as(token).freshKey().post(PATH + "/nominations", nomination(rider));
    }

    private Answer staff(String id, String command, Map<String, ?> body) {
        Api staff = as(community()).freshKey();
        String path = PATH + "/" + id + "/" + command;
        return body.isEmpty() ? staff.post(path) : staff.post(path, body);
    }

    private String reviewed(String rider) {
        String id = nominate(community(), rider).expect(201).text("/id");
        staff(id, "review", Map.of()).expect(200);
        return id;
    }

    private static Map<String, Object> agreement(String portrait) {
        Map<String, Object> body = new HashMap<>(Map.of("displayName", NAME, "media", MEDIA, "until", "2024-03-31"));
        if (portrait != null) {
            body.put("portrait", portrait);
        }
        return body;
    }

    private Answer agree(String rider, String id, Map<String, Object> body) {
        return as(rider(rider)).freshKey().post(OWN + "/" + id + "/consent", body);
    }

    private Answer consent(String rider, String id, String portrait) {
        return agree(rider, id, agreement(portrait));
    }

    private String consented(String rider, String portrait) {
        clock.set("2023-03-06T10:00");
        String id = reviewed(rider);
        consent(rider, id, portrait).expect(200);
        return id;
    }

    private String published(String rider, String community) {
        clock.set("2023-03-06T10:00");
        Map<String, Object> nomination = nomination(rider);
        nomination.put("communityCode", community);
        String token = staffOf(community);
        String id = as(token)
                .freshKey()
                .post(PATH + "/nominations", nomination)
                .expect(201)
                .text("/id");
        as(token).post(PATH + "/" + id + "/review").expect(200);
        consent(rider, id, null).expect(200);
        as(token)
                .post(PATH + "/" + id + "/notice", Map.of("until", "2023-03-13"))
                .expect(200);
        clock.set("2023-03-14T09:00");
        as(token).post(PATH + "/" + id + "/publication").expect(200);
        return id;
    }

    private static Map<String, Object> publication(String medium) {
        return new HashMap<>(
                Map.of("medium", medium, "link", "https://www.example.cn/" + medium, "publishedOn", "2023-03-14"));
    }

    private Answer publish(String id, String medium) {
        return publish(community(), id, medium);
    }

    private Answer publish(String token, String id, String medium) {
        return as(token).post(PATH + "/" + id + "/publications", publication(medium));
    }

    private Answer object(String address, String id) {
        return api.with("X-Forwarded-For", address)
                .post(PATH + "/" + id + "/objection", Map.of("text", "所述活动与实际不符，请核实时间。"));
    }

    private static String anAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "203.0." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    private Answer shown(String list) {
        return api.get(PATH + list + "?limit=100").expect(200);
    }

    private String links(String id) {
        for (var item : shown("").json().at("/items")) {
            if (item.at("/id").asString().equals(id)) {
                return item.at("/portraitLink").asString();
            }
        }
        throw new AssertionError(id + " is not shown");
    }

    private String file(String id) {
        return String.valueOf(mongo.findById(id, Document.class, "role_models"));
    }
}
