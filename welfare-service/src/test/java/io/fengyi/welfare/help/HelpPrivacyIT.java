package io.fengyi.welfare.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Town;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.node.ObjectNode;

/** R73 and the abuse rows: who may never see a request, what is sealed, and what is forgotten. */
class HelpPrivacyIT extends HelpTown {

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private HelpSweep sweep;

    /** Every path of help with an id in it, and those without. */
    static Stream<String> paths() {
        return Stream.of(
                "GET /api/v1/help-requests",
                "GET /api/v1/help-requests?category=RIGHTS",
                "GET /api/v1/help-requests/{id}",
                "GET /api/v1/help-requests/{id}/clock",
                "POST /api/v1/help-requests",
                "POST /api/v1/help-requests/{id}/triage",
                "POST /api/v1/help-requests/{id}/assignment",
                "POST /api/v1/help-requests/{id}/hand-overs",
                "POST /api/v1/help-requests/{id}/start",
                "POST /api/v1/help-requests/{id}/wait",
                "POST /api/v1/help-requests/{id}/solution",
                "POST /api/v1/help-requests/{id}/merge",
                "POST /api/v1/help-requests/{id}/messages",
                "POST /api/v1/help-requests/{id}/contact-disclosure",
                "POST /api/v1/hand-overs/{id}/acceptance",
                "POST /api/v1/hand-overs/{id}/reply",
                "POST /api/v1/hand-overs/{id}/return",
                "GET /api/v1/me/help-requests",
                "GET /api/v1/me/help-requests/{id}",
                "GET /api/v1/me/help-requests/{id}/clock",
                "POST /api/v1/me/help-requests/{id}/replies",
                "POST /api/v1/me/help-requests/{id}/confirmation",
                "POST /api/v1/me/help-requests/{id}/dispute",
                "POST /api/v1/me/help-requests/{id}/cancellation",
                "GET /api/v1/matters",
                "GET /api/v1/matters/{id}/help-records",
                "POST /api/v1/matters/{id}/help-records");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void r73ASiteManagerGets403WithTheSameBodyForExistingAndInventedIds(String path) {
        String rider = aRider();
        Answer triaged = command(office(), asked(rider, askingForPay()), "triage", Map.of("matterTitle", "配送费拖欠"));
        String existing = path.contains("/matters/")
                ? triaged.text("/matterId")
                : path.contains("/hand-overs/") ? handedOver(triaged.text("/id"), HR) : triaged.text("/id");
        Answer seen = call(siteManager(), path, existing).expect(403);
        Answer invented = call(siteManager(), path, "hlp_0000000000000").expect(403);
        assertThat(withoutTrace(seen)).isEqualTo(withoutTrace(invented));
        assertThat(seen.headers().map().keySet())
                .isEqualTo(invented.headers().map().keySet());
        assertThat(seen.body()).doesNotContain(existing).doesNotContain(rider);
    }

    @Test
    void aSiteManagerGetsNoFiguresEither() {
        as(siteManager())
                .get("/api/v1/figures/welfare?area=" + COMMUNITY + "&keys=rightsShare")
                .expect(403);
    }

    @Test
    void aRiderReadsTheOwnOnly() {
        String id = asked(aRider());
        String other = aRider();
        as(rider(other)).get(MINE + "/" + id).expectProblem(404, "not-found");
        as(rider(other)).get(MINE + "/" + id + "/clock").expectProblem(404, "not-found");
        as(rider(other)).get(PATH + "/" + id).expect(403);
        for (String command : List.of("confirmation", "cancellation")) {
            as(rider(other)).post(MINE + "/" + id + "/" + command).expectProblem(404, "not-found");
        }
        own(other, id, "dispute", Map.of("reason", "不是我的")).expectProblem(404, "not-found");
        own(other, id, "replies", Map.of("text", "不是我的")).expectProblem(404, "not-found");
        api.get(MINE + "/" + id).expect(401);
    }

    @Test
    void staffElsewhereAndDepartmentsWithoutIt() {
        String id = triaged(aRider());
        for (String other : List.of(
                Town.foreignStreetAdmin(),
                TestTokens.staff(Role.COMMUNITY_STAFF, Town.PARK),
                unit(HR),
                TestTokens.staff(Role.GRID_STAFF, COMMUNITY))) {
            as(other).get(PATH + "/" + id).expectProblem(404, "not-found");
            command(other, id, "start").expectProblem(404, "not-found");
        }
        as(TestTokens.staff(Role.GRID_STAFF, COMMUNITY)).get(PATH).expect(403);
        as(TestTokens.staff(Role.DISTRICT_VIEWER, "320299"))
                .get(PATH + "/" + id)
                .expect(403);
        assertThat(ids(as(unit(HR)).get(PATH + "?limit=100"))).doesNotContain(id);

        String handOver = handedOver(id, HR);
        assertThat(ids(as(unit(HR)).get(PATH + "?limit=100"))).contains(id);
        as(unit(HR)).get(PATH + "/" + id).expect(200);
        as(unit(LEGAL_AID)).get(PATH + "/" + id).expect(404);
        command(unit(HR), id, "wait", Map.of("question", "哪里？")).expect(403);
        command(office(), id, "hand-overs", Map.of("department", HR)).expectProblem(409, "already-handed-over");
        command(office(), id, "hand-overs", Map.of("department", "NO_SUCH")).expectProblem(422, "department-unknown");
        command(office(), id, "hand-overs", Map.of("department", "ENDED")).expectProblem(422, "department-unknown");
        handOver(unit(HR), handOver, "return", Map.of("reason", "不归我所管")).expect(200);
        as(unit(HR)).get(PATH + "/" + id).expect(404);
        assertThat(ids(as(unit(HR)).get(PATH + "?limit=100"))).doesNotContain(id);
        assertThat(as(office()).get(PATH + "/" + id).text("/handOvers/0/returnReason"))
                .isEqualTo("不归我所管");
        handedOver(id, HR);
    }

    @Test
    void openingTheWordsIsAuditedAndSoIsEveryRefusal() {
        String id = asked(aRider());
        as(office()).get(PATH + "/" + id).expect(200);
        as(siteManager()).get(PATH + "/" + id).expect(403);
        String trail = as(TestTokens.staff(Role.AUDITOR))
                .get("/api/v1/audit-entries/welfare?limit=100&subject=" + id)
                .expect(200)
                .body();
        assertThat(trail).contains("help-request.open");
        assertThat(as(TestTokens.staff(Role.AUDITOR))
                        .get("/api/v1/audit-entries/welfare?limit=100&subject=" + PATH + "/" + id)
                        .expect(200)
                        .body())
                .contains("REFUSED");
        assertThat(ids(as(office()).get(PATH + "?limit=100"))).contains(id);
        assertThat(as(office()).get(PATH + "?limit=100").body()).doesNotContain("漏雨，房东");
    }

    @Test
    void theNumberOnlyWithShareContactAndAudited() {
        String rider = aRider();
        Map<String, Object> body = asking("HOUSING");
        body.put("callBackNumber", "13900001234");
        String id = asked(rider, body);
        Map<String, String> purpose = Map.of("purpose", "约上门时间");
        command(office(), id, "contact-disclosure", purpose).expectProblem(409, "contact-not-shared");
        own(rider, id, "replies", Map.of("text", "可以打给我", "shareContact", true)).expect(200);
        Answer number = command(office(), id, "contact-disclosure", purpose).expect(200);
        assertThat(number.text("/callBackNumber")).isEqualTo("13900001234");
        assertThat(number.header("Cache-Control")).contains("no-store");
        command(Town.foreignStreetAdmin(), id, "contact-disclosure", purpose).expect(404);
        assertThat(as(TestTokens.staff(Role.AUDITOR))
                        .get("/api/v1/audit-entries/welfare?limit=100&subject=" + id)
                        .body())
                .contains("help-request.contact-disclosure")
                .contains("约上门时间")
                .doesNotContain("13900001234");
        own(rider, id, "replies", Map.of("text", "不用打了", "shareContact", false)).expect(200);
        command(office(), id, "contact-disclosure", purpose).expectProblem(409, "contact-not-shared");
        String without = asked(rider);
        own(rider, without, "replies", Map.of("text", "可以打给我", "shareContact", true))
                .expectProblem(422, "call-back-number-required");
    }

    @Test
    void wordsAndNumbersAreSealedAtRest() {
        String rider = aRider();
        Map<String, Object> body = asking("HOUSING");
        body.put("callBackNumber", "13900004321");
        String id = asked(rider, body);
        command(office(), id, "triage", Map.of("matterTitle", "漏雨", "note", "内部说明"))
                .expect(200);
        own(rider, id, "replies", Map.of("text", "秘密的话")).expect(200);
        String stored = stored(id).toJson();
        assertThat(stored)
                .contains(rider)
                .doesNotContain("房东")
                .doesNotContain("13900004321")
                .doesNotContain("秘密")
                .doesNotContain("内部说明")
                .doesNotContain("ent_employer");
    }

    @Test
    void erasureTakesTextsPicturesAndContactAndLeavesMatterAndCounts() {
        String rider = aRider();
        String picture = upload(rider(rider));
        Map<String, Object> body = asking("HOUSING");
        body.put("callBackNumber", "13900005678");
        body.put("media", List.of(picture));
        String id = asked(rider, body);
        String matter =
                command(office(), id, "triage", Map.of("matterTitle", "漏雨")).text("/matterId");
        command(office(), id, "assignment", Map.of()).expect(200);
        command(office(), id, "start").expect(200);
        command(office(), id, "solution", Map.of("note", "修好了")).expect(200);
        as(office())
                .post("/api/v1/matters/" + matter + "/help-records", Map.of("workerIds", List.of(rider)))
                .expect(201);
        String link = as(office()).get(PATH + "/" + id).text("/media/0/url");

        events.publish(new WorkerErased(rider, "FOOD_DELIVERY", null, null, "ERASED"), rider);

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(stored(id).toJson()).doesNotContain(rider).doesNotContain(picture));
        api.get(link).expect(404);
        as(rider(rider)).get(MINE + "/" + id).expect(404);
        Answer file = as(office()).get(PATH + "/" + id).expect(200);
        assertThat(file.json().has("text")).isFalse();
        assertThat(file.text("/state")).isEqualTo("SOLVED");
        assertThat(file.text("/matterId")).isEqualTo(matter);
        Answer helped =
                as(office()).get("/api/v1/matters/" + matter + "/help-records").expect(200);
        assertThat(helped.number("/items/0/persons")).isEqualTo(1);
        assertThat(helped.json().at("/items/0/workers").size()).isZero();
        Map<String, Object> afterwards = asking("OTHER");
        afterwards.put("communityCode", COMMUNITY);
        as(rider(rider)).post(PATH, afterwards).expectProblem(409, "person-erased");
    }

    @Test
    void wordsAreDeletedAYearAfterTheEnd() {
        String rider = aRider();
        String id = asked(rider);
        as(rider(rider)).post(MINE + "/" + id + "/cancellation").expect(200);
        clock.set("2024-03-05T09:59");
        sweep.sweep();
        assertThat(as(rider(rider)).get(MINE + "/" + id).json().has("text")).isTrue();
        clock.set("2024-03-05T10:00");
        sweep.sweep();
        sweep.sweep();
        Answer later = as(rider(rider)).get(MINE + "/" + id).expect(200);
        assertThat(later.json().has("text")).isFalse();
        assertThat(later.text("/state")).isEqualTo("CANCELLED");
    }

    private Document stored(String id) {
        return mongo.getCollection("help_requests")
                .find(new Document("_id", id))
                .first();
    }

    private Answer call(String token, String path, String id) {
        String[] parts = path.replace("{id}", id).split(" ");
        return parts[0].equals("GET") ? as(token).get(parts[1]) : as(token).post(parts[1], Map.of());
    }

    private static String withoutTrace(Answer answer) {
        ObjectNode body = (ObjectNode) answer.json();
        body.remove("traceId");
        return body.toString();
    }
}
