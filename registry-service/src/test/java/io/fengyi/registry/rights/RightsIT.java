package io.fengyi.registry.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.privacy.DataExportPartReady;
import io.fengyi.contracts.privacy.ErasureAcknowledged;
import io.fengyi.contracts.privacy.ErasureAcknowledged.Kept;
import io.fengyi.contracts.privacy.SensitiveRecordOpened;
import io.fengyi.contracts.registry.DataExportRequested;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.registry.Town;
import io.fengyi.registry.rights.erasure.ErasureRound;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Exports, erasures and the access log as a rider, the public and an auditor meet them; the other services are played. */
@FengyiIT
class RightsIT {

    @Autowired
    MeterRegistry meters;

    private static final List<String> OTHERS = List.of("learning", "welfare", "governance", "points");
    private static final String CANARIES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String EXPORTS = "/api/v1/me/data-exports";
    private static final String ERASURES = "/api/v1/me/erasure-requests";

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    ErasureRound round;

    @Autowired
    MongoTemplate mongo;

    private Town town;
    private String rider;
    private String phone;
    private String name;

    @BeforeEach
    void aRider() {
        clock.set("2023-03-14T12:00");
        town = new Town(api);
        phone = Town.phone();
        name = "雀" + CANARIES.charAt(NEXT.getAndIncrement()) + "金";
        rider = town.worker(Map.of("name", name, "alias", name + "儿", "phone", phone))
                .text("/id");
    }

    private Api me() {
        return api.as(Town.own(rider));
    }

    private Api auditor() {
        return api.as(TestTokens.staff(Role.AUDITOR, town.street));
    }

    private void othersAreReady(String request) {
        for (String service : OTHERS) {
            events.publishAs(
                    service, new DataExportPartReady(request, service, Map.of("rows", 3L), "ab".repeat(32)), request);
        }
    }

    private void acknowledges(String service, String request, long removed) {
        events.publishAs(
                service,
                new ErasureAcknowledged(
                        request, service, Map.of("rows", removed), List.of(new Kept("entries", 2, "会计法"))),
                request);
    }

    private Answer receipt(String code) {
        return api.get("/api/v1/erasure-receipts/" + code).expect(200);
    }

    private String requestOf(Answer answer) {
        return answer.expect(201).text("/id");
    }

    @Test
    void anExportIsReadyWhenAllFiveServicesHaveTheirPart() {
        String request = me().post(EXPORTS).expect(202).text("/id");
        assertThat(events.await(DataExportRequested.class, request)).isEqualTo(new DataExportRequested(request, rider));
        othersAreReady(request);
        await().untilAsserted(() -> assertThat(
                        me().get(EXPORTS + '/' + request).expect(200).text("/state"))
                .isEqualTo("READY"));
        Answer export = me().get(EXPORTS + '/' + request);
        assertThat(export.json().get("parts")).hasSize(5);
        Answer own = me().get(export.text("/parts/0/path")).expect(200);
        assertThat(own.text("/sections/worker-record/0/name")).isEqualTo(name);
        assertThat(own.text("/sections/worker-record/0/phone")).isEqualTo(phone);
        assertThat(own.json().at("/sections").propertyNames())
                .contains("consents", "messages", "openings", "access-log", "political-records");
    }

    @Test
    void oneExportAtATime() {
        Api once = me().freshKey();
        String request = once.post(EXPORTS).expect(202).text("/id");
        assertThat(once.post(EXPORTS).expect(202).text("/id")).isEqualTo(request);
        me().post(EXPORTS).expectProblem(409, "export-open");
        othersAreReady(request);
        await().untilAsserted(() ->
                assertThat(me().get(EXPORTS + '/' + request).text("/state")).isEqualTo("READY"));
        me().post(EXPORTS).expect(202);
    }

    @Test
    void anExportExpiresAfterSevenDaysAndBelongsToOnePerson() {
        String request = me().post(EXPORTS).expect(202).text("/id");
        othersAreReady(request);
        await().untilAsserted(() ->
                assertThat(me().get(EXPORTS + '/' + request).text("/state")).isEqualTo("READY"));
        clock.set("2023-03-21T12:01");
        assertThat(me().get(EXPORTS + '/' + request).text("/state")).isEqualTo("EXPIRED");
        api.as(TestTokens.worker("wkr_0000000000000"))
                .get(EXPORTS + '/' + request)
                .expect(404);
    }

    @Test
    void theDeskSeesWhatIsMissingAndNobodysName() {
        String request = me().post(EXPORTS).expect(202).text("/id");
        events.await("fengyi.registry.DataExportPartReady.v1", request);
        clock.set("2023-03-15T12:01");
        await().untilAsserted(() -> {
            Answer open = auditor()
                    .get("/api/v1/privacy-requests?kind=EXPORT&limit=100")
                    .expect(200);
            assertThat(open.body()).contains(request).doesNotContain(rider);
            var row = Stream.iterate(0, i -> i + 1)
                    .limit(open.json().get("items").size())
                    .map(i -> open.json().get("items").get(i))
                    .filter(item -> item.get("id").asString().equals(request))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.get("late").asBoolean()).isTrue();
            assertThat(row.get("missing")).hasSize(4);
        });
        me().get("/api/v1/privacy-requests").expect(403);
    }

    @Test
    void anErasureNeedsASignInOfTheLastFiveMinutes() {
        String old = TestTokens.of(Map.of(
                "sub",
                "acc_old",
                "roles",
                List.of("WORKER"),
                "workerId",
                rider,
                "auth_time",
                Instant.now().minusSeconds(301).getEpochSecond()));
        api.as(old).post(ERASURES).expectProblem(403, "recent-sign-in-needed");
    }

    @Test
    void forSeventyTwoHoursItCanBeCalledOff() {
        Answer asked = me().post(ERASURES).expect(201);
        String request = requestOf(asked);
        assertThat(asked.text("/startsAt")).isEqualTo("2023-03-17T04:00:00Z");
        me().post(ERASURES).expectProblem(409, "erasure-open");
        clock.set("2023-03-17T11:59");
        round.run();
        assertThat(receipt(asked.text("/receipt")).text("/state")).isEqualTo("REQUESTED");
        assertThat(me().post(ERASURES + '/' + request + "/cancellation")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("CANCELLED");
        me().post(ERASURES + '/' + request + "/cancellation").expect(200);
        clock.set("2023-03-18T12:00");
        round.run();
        me().get("/api/v1/me/profile").expect(200);
        me().post(ERASURES).expect(201);
    }

    @Test
    void nobodyElseCanCallItOff() {
        String request = requestOf(me().post(ERASURES));
        api.as(TestTokens.worker("wkr_0000000000001"))
                .post(ERASURES + '/' + request + "/cancellation")
                .expect(404);
    }

    @Test
    void doneOnlyAfterTheFifthAnswerAndTheReceiptNamesNobody() {
        Answer asked = me().post(ERASURES).expect(201);
        String request = requestOf(asked);
        String code = asked.text("/receipt");
        clock.set("2023-03-17T12:01");
        round.run();
        assertThat(events.await(WorkerErased.class, rider).requestId()).isEqualTo(request);
        me().post(ERASURES + '/' + request + "/cancellation").expectProblem(409, "invalid-transition");
        for (String service : List.of("learning", "welfare", "governance")) {
            acknowledges(service, request, 3);
        }
        await().untilAsserted(() -> assertThat(receipt(code).body()).contains("会计法"));
        assertThat(receipt(code).text("/state")).isEqualTo("ERASING");
        acknowledges("points", request, 4);
        await().untilAsserted(() -> assertThat(receipt(code).text("/state")).isEqualTo("DONE"));
        Answer done = receipt(code);
        assertThat(done.body()).doesNotContain(rider).doesNotContain(name).doesNotContain(phone);
        assertThat(done.number("/services/4/removed/rows")).isEqualTo(4);
        assertThat(mongo.getCollection("erasures")
                        .find(new Document("_id", request))
                        .first())
                .doesNotContainKeys("workerId", "openFor");
        acknowledges("points", request, 5);
        await().untilAsserted(() ->
                assertThat(receipt(code).number("/services/4/removed/rows")).isEqualTo(5));
        assertThat(receipt(code).text("/state")).isEqualTo("DONE");
    }

    @Test
    void aServiceThatDoesNotAnswerIsToldAgainEveryDay() {
        String request = requestOf(me().post(ERASURES));
        clock.set("2023-03-17T12:01");
        round.run();
        events.await(WorkerErased.class, rider);
        clock.set("2023-03-18T12:00");
        round.run();
        assertThat(told()).isEqualTo(1);
        clock.set("2023-03-18T12:02");
        round.run();
        round.run();
        await().untilAsserted(() -> assertThat(told()).isEqualTo(2));
        assertThat(meters.get("fengyi.erasures.open").gauge().value()).isPositive();
        assertThat(meters.get("fengyi.erasures.unanswered").gauge().value()).isPositive();
        OTHERS.forEach(service -> acknowledges(service, request, 1));
        await().untilAsserted(() -> assertThat(mongo.getCollection("erasures")
                        .find(new Document("_id", request))
                        .first())
                .containsEntry("state", "DONE"));
        clock.set("2023-03-20T12:02");
        round.run();
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void roundsAtTheSameTimeTellOnce() throws Exception {
        me().post(ERASURES);
        clock.set("2023-03-17T12:01");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (var done : threads.invokeAll(Collections.nCopies(8, Executors.callable(round::run)))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        events.await(WorkerErased.class, rider);
        mongo.getCollection("erasures")
                .find(new Document("openFor", rider))
                .forEach(erasure ->
                        assertThat(erasure).containsEntry("state", "ERASING").containsKey("toldAt"));
        assertThat(told()).isEqualTo(1);
    }

    private long told() {
        return events.all("registry.worker.v1", rider).stream()
                .filter(event -> event.type().equals("fengyi.registry.WorkerErased.v1"))
                .count();
    }

    @Test
    void fiftyRequestsAtOnceAreOneErasure() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Integer>> calls = Stream.<Callable<Integer>>generate(
                            () -> () -> me().freshKey().post(ERASURES).status())
                    .limit(50)
                    .toList();
            int made = 0;
            for (var call : threads.invokeAll(calls)) {
                made += call.get() == 201 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anUnknownReceiptIs404AndCodesCannotBeGuessed() {
        api.get("/api/v1/erasure-receipts/00000000000000000000000000").expect(404);
        assertThat(me().post(ERASURES).expect(201).text("/receipt")).matches("[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void theAccessLogShowsWhoOpenedWhatAndWhyInTheReadersLanguage() {
        api.as(town.cs())
                .post(
                        "/api/v1/workers/" + rider + "/unmasking",
                        Map.of("field", "PHONE", "purpose", "紧急联系", "reason", "受伤需要尽快联系本人"))
                .expect(200);
        String opening = "sop_" + UUID.randomUUID();
        events.publishAs(
                "welfare",
                new SensitiveRecordOpened(opening, rider, "help-request.phone", "COMMUNITY_STAFF", "回访", Instant.now()),
                rider);
        await().untilAsserted(() -> assertThat(
                        me().get("/api/v1/me/access-log").expect(200).json().get("items"))
                .hasSize(2));
        Answer log = me().get("/api/v1/me/access-log");
        assertThat(log.body())
                .contains("手机号")
                .contains("社区工作人员")
                .contains("紧急联系")
                .contains("求助中的联系电话");
        assertThat(me().with("Accept-Language", "en")
                        .get("/api/v1/me/access-log")
                        .body())
                .contains("phone number of a request for help");
        events.publishAs(
                "welfare",
                new SensitiveRecordOpened(opening, rider, "help-request.phone", "COMMUNITY_STAFF", "回访", Instant.now()),
                rider);
        Answer page = me().get("/api/v1/me/access-log?limit=1").expect(200);
        assertThat(me().get("/api/v1/me/access-log?limit=1&cursor=" + page.text("/next"))
                        .expect(200)
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(api.as(TestTokens.worker("wkr_0000000000002"))
                        .get("/api/v1/me/access-log")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void ofAnErasedPersonNothingIsLeftInThisService() {
        me().post("/api/v1/me/consents", Map.of("purpose", "POLITICAL_STATUS", "version", "1"));
        me().post(EXPORTS).expect(202);
        Answer asked = me().post(ERASURES).expect(201);
        clock.set("2023-03-17T12:01");
        round.run();
        events.await("fengyi.registry.ErasureAcknowledged.v1", requestOf(asked));
        Set<String> canaries = Set.of(name, phone);
        for (String collection : mongo.getCollectionNames()) {
            for (Document document : mongo.getCollection(collection).find()) {
                assertThat(canaries).as(collection).noneMatch(document.toJson()::contains);
            }
        }
        assertThat(auditor()
                        .get("/api/v1/audit-entries/registry/verification")
                        .expect(200)
                        .json()
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }
}
