package io.fengyi.governance.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What happens beside the table, and the rows of "Abuse or edge" that concern it. */
class ReportCareIT extends GovernanceScenario {

    private static final String DISCLOSURE = "/internal/contact-disclosures";

    @Test
    void supportOwnReportIsRefusedTwiceIsOne() {
        String rider = aRider();
        String id = accepted(rider);
        as(rider(rider)).put("/api/v1/reports/" + id + "/support", Map.of()).expectProblem(409, "own-report");
        String other = aRider();
        as(rider(other)).put("/api/v1/reports/" + id + "/support", Map.of()).expect(200);
        Answer twice = as(rider(other))
                .put("/api/v1/reports/" + id + "/support", Map.of())
                .expect(200);
        assertThat(twice.number("/supporters")).isEqualTo(1);
        assertThat(as(rider(other))
                        .delete("/api/v1/reports/" + id + "/support")
                        .expect(200)
                        .number("/supporters"))
                .isZero();
        as(community()).put("/api/v1/reports/" + id + "/support", Map.of()).expect(403);
    }

    @Test
    void verifyOwnResolution() {
        String id = resolved(aRider());
        command(unit(), id, "verification").expectProblem(403, "separation-of-duties");
        String both = TestTokens.of(Map.of(
                "sub",
                "acc_green",
                "client_id",
                "staff-pages",
                "roles",
                List.of("GRID_STAFF", "COMMUNITY_STAFF"),
                "grants",
                List.of(
                        Map.of("role", "GRID_STAFF", "areas", List.of(COMMUNITY), "unitId", UNIT),
                        Map.of("role", "COMMUNITY_STAFF", "areas", List.of(COMMUNITY)))));
        command(both, id, "verification").expectProblem(403, "separation-of-duties");
        command(grid(), id, "verification").expect(200);
    }

    @Test
    void thirdReopeningAndDaySixteen() {
        String rider = aRider();
        String id = closed(rider);
        clock.set("2023-03-22T10:00");
        command(rider(rider), id, "reopening", Map.of("reason", "又堵")).expectProblem(409, "reopening-window-over");
        clock.set("2023-03-06T12:00");
        for (int i = 0; i < 2; i++) {
            command(rider(rider), id, "reopening", Map.of("reason", "又堵")).expect(200);
            command(community(), id, "dispatch", Map.of("unit", UNIT)).expect(200);
            command(unit(), id, "start").expect(200);
            command(unit(), id, "resolution", Map.of("noPhotoReason", "夜间作业")).expect(200);
            command(grid(), id, "verification").expect(200);
            command(community(), id, "closure").expect(200);
        }
        command(rider(rider), id, "reopening", Map.of("reason", "又堵")).expectProblem(409, "reopening-limit-reached");
    }

    @Test
    void holdWithoutDateAndDispatchToAnEndedUnit() {
        String id = accepted(aRider());
        command(community(), id, "dispatch", Map.of("unit", "unt_ended")).expectProblem(422, "unit-ended");
        command(community(), id, "dispatch", Map.of("unit", "unt_nobody")).expectProblem(422, "unit-unknown");
        command(community(), id, "dispatch", Map.of("unit", UNIT)).expect(200);
        command(unit(), id, "start").expect(200);
        command(community(), id, "hold", Map.of("reason", "等材料")).expectProblem(422, "hold-until-required");
        command(community(), id, "hold", Map.of("reason", "等材料", "until", "2023-13-01"))
                .expectProblem(422, "hold-until-required");
        command(community(), id, "hold", Map.of("reason", "等材料", "until", "2023-09-30"))
                .expectProblem(422, "hold-until-out-of-range");
        command(community(), id, "hold", Map.of("reason", "等材料", "until", "2023-04-01T12:00:00+08:00"))
                .expect(200);
    }

    @Test
    void messagesAreRelayedWithoutContactData() {
        String rider = aRider();
        String id = accepted(rider);
        String path = "/api/v1/reports/" + id + "/messages";
        as(rider(rider)).freshKey().post(path, Map.of("text", "在路口东南角")).expect(201);
        as(grid()).freshKey().post(path, Map.of("text", "收到，今天处理")).expect(201);
        as(rider(rider))
                .freshKey()
                .post(path, Map.of("text", "打我 13800138000"))
                .expectProblem(422, "personal-data-in-text");
        as(rider(aRider())).freshKey().post(path, Map.of("text", "路过")).expect(403);
        as(TestTokens.staff(Role.GRID_STAFF, OTHER_COMMUNITY)).get(path).expect(404);
        api.get(path).expect(401);
        Answer read = as(grid()).get(path).expect(200);
        assertThat(read.text("/items/0/from")).isEqualTo("REPORTER");
        assertThat(read.text("/items/1/from")).isEqualTo("STAFF");
        assertThat(read.body()).doesNotContain(rider).doesNotContain("acc_");
        String first = read.text("/items/0/id");
        as(community()).post(path + "/" + first + "/redaction").expect(204);
        assertThat(as(grid()).get(path).body()).doesNotContain("东南角");
    }

    @Test
    void thePhoneOnlyWithShareContactFromRegistryAndNeverGuessed() {
        REGISTRY.stubFor(post(urlEqualTo(DISCLOSURE)).willReturn(okJson("{\"phone\":\"13800138000\"}")));
        String rider = aRider();
        String id = accepted(rider);
        String path = "/api/v1/reports/" + id + "/contact-disclosure";
        Map<String, Object> purpose = Map.of("purpose", "核实具体位置");
        as(grid()).post(path, purpose).expectProblem(409, "contact-not-shared");
        as(rider(rider))
                .freshKey()
                .post("/api/v1/reports/" + id + "/messages", Map.of("text", "可以联系我", "shareContact", true))
                .expect(201);

        Answer phone = as(grid()).post(path, purpose).expect(200);
        assertThat(phone.text("/phone")).isEqualTo("13800138000");
        assertThat(phone.header("Cache-Control")).contains("no-store");
        REGISTRY.verify(postRequestedFor(urlEqualTo(DISCLOSURE))
                .withHeader("Authorization", equalTo("Bearer svc"))
                .withRequestBody(matchingJsonPath("$.workerId", equalTo(rider)))
                .withRequestBody(matchingJsonPath("$.subject", equalTo(id)))
                .withRequestBody(matchingJsonPath("$.purpose", equalTo("核实具体位置"))));

        REGISTRY.stubFor(post(urlEqualTo(DISCLOSURE)).willReturn(aResponse().withStatus(404)));
        as(grid()).post(path, purpose).expectProblem(409, "contact-not-available");
        REGISTRY.stubFor(post(urlEqualTo(DISCLOSURE)).willReturn(aResponse().withStatus(500)));
        Answer down = as(grid()).post(path, purpose).expectProblem(503, "unavailable");
        assertThat(down.header("Retry-After")).isNotNull();
        REGISTRY.stubFor(post(urlEqualTo(DISCLOSURE)).willReturn(aResponse().withFixedDelay(4_000)));
        as(grid()).post(path, purpose).expectProblem(503, "unavailable");
        as(rider(rider)).post(path, purpose).expect(403);
        assertThat(as(TestTokens.staff(Role.AUDITOR))
                        .get("/api/v1/audit-entries/governance?limit=100")
                        .expect(200)
                        .body())
                .contains("report.phone");
    }

    @Test
    void ratingOnceByTheReporterWithinSevenDaysOfClosing() {
        String rider = aRider();
        String id = closed(rider);
        command(rider(rider), id, "rating", Map.of("score", 6)).expect(400);
        command(rider(aRider()), id, "rating", Map.of("score", 5)).expect(403);
        clock.set("2023-03-13T10:00:01");
        command(rider(rider), id, "rating", Map.of("score", 4)).expectProblem(409, "rating-window-over");
        clock.set("2023-03-13T10:00");
        command(rider(rider), id, "rating", Map.of("score", 4)).expect(200);
        command(rider(rider), id, "rating", Map.of("score", 4)).expectProblem(409, "already-rated");
    }

    @Test
    void appealOnceWithinSevenDays() {
        String rider = aRider();
        String id = submitted(rider);
        command(grid(), id, "rejection", Map.of("reason", "NOT_FOUND_ON_SITE", "note", "两次到场未见"))
                .expect(200);
        assertThat(as(rider(rider)).get("/api/v1/reports/" + id).text("/rejection/text"))
                .isEqualTo("现场未发现所报情况");
        command(rider(rider), id, "appeal", Map.of("reason", "现场还在")).expect(200);
        command(grid(), id, "rejection", Map.of("reason", "UNTRUE")).expect(200);
        command(rider(rider), id, "appeal", Map.of("reason", "现场还在")).expectProblem(409, "appeal-already-used");
        command(grid(), id, "rejection", Map.of("reason", "NO_SUCH_CODE")).expect(400);
    }

    @Test
    void visibilityNeedsTheVersionAndAReasonToHide() {
        String id = accepted(aRider());
        String path = "/api/v1/reports/" + id + "/visibility";
        Map<String, Object> hide = Map.of("visibility", "HIDDEN", "reason", "照片里有人脸");
        as(community()).put(path, hide).expect(428);
        as(community()).ifMatch("\"0\"").put(path, hide).expect(412);
        String etag = as(community()).get("/api/v1/reports/" + id).etag();
        as(community()).ifMatch(etag).put(path, Map.of("visibility", "HIDDEN")).expectProblem(422, "reason-required");
        as(community()).ifMatch(etag).put(path, hide).expect(200);
        api.get("/api/v1/reports/" + id).expect(404);
        as(grid()).ifMatch(etag).put(path, hide).expect(403);
    }

    @Test
    void redactionRemovesTextAndPhotoForGoodAlsoFromHistory() {
        String rider = aRider();
        Map<String, Object> report = aReport();
        report.put("media", List.of(upload(rider(rider))));
        String id = submit(rider, report).expect(201).text("/id");
        command(grid(), id, "rejection", Map.of("reason", "OTHER", "note", "墙上写着名字"))
                .expect(200);
        Answer file = as(community()).get("/api/v1/reports/" + id);
        String photo = file.text("/photos/0/id");
        String link = file.text("/photos/0/url");
        api.get(link).expect(200);
        command(community(), id, "redaction", Map.of("media", List.of("med_other"), "reason", "隐私"))
                .expectProblem(422, "media-unknown");
        command(
                        community(),
                        id,
                        "redaction",
                        Map.of("text", true, "media", List.of(photo), "steps", List.of(2), "reason", "隐私"))
                .expect(200);
        Answer redacted = as(community()).get("/api/v1/reports/" + id).expect(200);
        assertThat(redacted.body()).doesNotContain("共享单车").doesNotContain("墙上写着名字");
        assertThat(redacted.json().at("/photos").size()).isZero();
        api.get(link).expect(404);
        assertThat(events.await("fengyi.governance.MediaRedacted.v1", photo).topic())
                .isEqualTo("governance.media.v1");
        command(grid(), id, "redaction", Map.of("text", true, "reason", "隐私")).expect(403);
    }

    @Test
    void aPhotoErasedThroughTheMediaDoorLeavesTheReport() {
        String rider = aRider();
        String photo = upload(rider(rider));
        Map<String, Object> report = aReport();
        report.put("media", List.of(photo));
        String id = submit(rider, report).expect(201).text("/id");
        as(TestTokens.staff(Role.COMMUNITY_STAFF, OTHER_COMMUNITY))
                .post("/api/v1/media/governance/" + photo + "/redaction")
                .expect(404);
        as(community()).post("/api/v1/media/governance/" + photo + "/redaction").expect(204);
        Awaitility.await()
                .untilAsserted(() -> assertThat(as(community())
                                .get("/api/v1/reports/" + id)
                                .json()
                                .at("/photos")
                                .size())
                        .isZero());
    }
}
