package io.fengyi.welfare.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.welfare.MediaRedacted;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.ApiOperations;
import io.fengyi.welfare.Town;
import java.util.List;
import java.util.Map;
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

    private static final String INVENTED = "hlp_0000000000000";

    /** Every operation of the committed document whose path is about help; none can be forgotten. */
    static List<String> helpOperations() {
        List<String> found = ApiOperations.committed().stream()
                .filter(operation -> operation.matches(".*/(help-requests|hand-overs|matters|help-records).*"))
                .toList();
        assertThat(found)
                .contains(
                        "GET /api/v1/help-requests",
                        "POST /api/v1/help-requests",
                        "POST /api/v1/hand-overs/{id}/reply",
                        "GET /api/v1/me/help-requests/{id}/clock",
                        "POST /api/v1/matters/{id}/help-records")
                .hasSizeGreaterThanOrEqualTo(25);
        return found;
    }

    @ParameterizedTest
    @MethodSource("helpOperations")
    void r73ASiteManagerGets403WithTheSameBodyForExistingAndInventedIds(String path) {
        String rider = aRider();
        Answer triaged = command(office(), asked(rider, askingForPay()), "triage", Map.of("matterTitle", "配送费拖欠"));
        String existing = path.contains("/matters/")
                ? triaged.text("/matterId")
                : path.contains("/hand-overs/") ? handedOver(triaged.text("/id"), HR) : triaged.text("/id");
        Answer seen = call(siteManager(), path, existing).expect(403);
        Answer invented = call(siteManager(), path, INVENTED).expect(403);
        assertThat(withoutTrace(seen)).isEqualTo(withoutTrace(invented));
        assertThat(seen.headers().map().keySet())
                .isEqualTo(invented.headers().map().keySet());
        assertThat(seen.body()).doesNotContain(existing).doesNotContain(rider);
    }

    /**
     * Whatever else there is to read: no answer to a site manager differs between a request, a matter or a hand-over that
     * exists and one that was invented, and none holds an id of them.
     */
    @Test
    void r73NoReadOfTheWholeServiceShowsASiteManagerThatARequestExists() {
        String rider = aRider();
        String id = triagedAlready(asked(rider, askingForPay()));
        String handOver = handedOver(id, HR);
        String matter = as(office()).get(PATH + "/" + id).text("/matterId");
        List<String> reads = ApiOperations.committed().stream()
                .filter(operation -> operation.startsWith("GET "))
                .toList();
        assertThat(reads).hasSizeGreaterThan(40);
        for (String read : reads) {
            for (String existing : List.of(id, handOver, matter)) {
                String seen = answerTo(read, existing);
                assertThat(seen).as(read).isEqualTo(answerTo(read, INVENTED));
                assertThat(seen).as(read).doesNotContain(id, handOver, matter, rider);
            }
        }
    }

    /** The status and the body, with whatever the caller has sent taken out of it. */
    private String answerTo(String read, String id) {
        Answer answer = call(siteManager(), read, id);
        return answer.status() + answer.body().replace(id, "{id}").replaceAll("\"traceId\":\"[^\"]*\"", "");
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
        assertThat(trail).contains("help-request.read");
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
                .contains("help-request.phone")
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

        String erasure = "era_" + rider;
        events.publish(new WorkerErased(rider, "FOOD_DELIVERY", null, null, "ERASED", erasure), rider);

        events.await("fengyi.welfare.ErasureAcknowledged.v1", erasure);
        assertThat(stored(id).toJson()).doesNotContain(rider).doesNotContain(picture);
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

    /** platform.md 3.8: the owner's staff erase a picture for good, and it is told of. */
    @Test
    void aPictureIsErasedForGoodByTheOfficeOnly() {
        String rider = aRider();
        String picture = upload(rider(rider));
        String other = upload(rider(rider));
        Map<String, Object> body = asking("HOUSING");
        body.put("media", List.of(picture, other));
        String id = triagedAlready(asked(rider, body));
        handedOver(id, HR);
        String link = as(office()).get(PATH + "/" + id).text("/media/0/url");
        api.get(link).expect(200);
        String redaction = "/api/v1/media/welfare/" + picture + "/redaction";
        as(siteManager()).post(redaction).expect(403);
        as(rider(rider)).post(redaction).expect(403);
        as(Town.foreignStreetAdmin()).post(redaction).expectProblem(404, "not-found");
        as(unit(HR)).post(redaction).expect(403);
        as(TestTokens.of(Map.of(
                        "sub",
                        "acc_hr",
                        "client_id",
                        "staff-pages",
                        "roles",
                        List.of(Role.COMMUNITY_STAFF.name()),
                        "areas",
                        List.of("320299001"),
                        "unitId",
                        HR)))
                .post(redaction)
                .expectProblem(404, "not-found");

        as(office()).post(redaction).expect(204);

        api.get(link).expect(404);
        events.await(MediaRedacted.class, picture);
        Answer file = as(rider(rider)).get(MINE + "/" + id).expect(200);
        assertThat(file.json().get("media").size()).isEqualTo(1);
        assertThat(file.text("/media/0/id")).isEqualTo(other);
        assertThat(stored(id).toJson()).doesNotContain(picture);
        as(office()).post(redaction).expectProblem(404, "not-found");
        assertThat(told(id)).noneMatch(event -> event.body().contains(picture));
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
        String[] parts = path.replaceAll("\\{[^}]+}", id).split(" ");
        return parts[0].equals("GET") ? as(token).get(parts[1]) : as(token).post(parts[1], Map.of());
    }

    private static String withoutTrace(Answer answer) {
        ObjectNode body = (ObjectNode) answer.json();
        body.remove("traceId");
        return body.toString();
    }
}
