package io.fengyi.registry.political;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.rights.erasure.Forgetting;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@FengyiIT
class PoliticalStatusIT {

    private static final String MINE = "/api/v1/me/political-status";

    @Autowired
    Api api;

    @Autowired
    MongoOperations mongo;

    @Autowired
    Forgetting forgetting;

    private PartyTown party;
    private Town town;
    private String enterprise;
    private String worker;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        town = party.town;
        enterprise = town.enterprise("闪送达");
        worker = town.employed(enterprise, "2021-01-01");
    }

    @Test
    void aWorkerSaysSoFreelyAndTakesItBack() {
        me().put(MINE, Map.of("code", "13")).expectProblem(409, "consent-missing");
        consent();
        me().put(MINE, Map.of("code", "99x")).expect(422);
        String said = me().put(MINE, Map.of("code", "NOT_SAYING")).expect(200).etag();
        me().put(MINE, Map.of("code", "13")).expect(428);
        me().ifMatch(said).put(MINE, Map.of("code", "13")).expect(200);
        me().ifMatch(said).put(MINE, Map.of("code", "01")).expect(412);
        assertThat(me().get(MINE).text("/code")).isEqualTo("13");
        me().delete(MINE).expect(204);
        me().get(MINE).expect(404);
    }

    /** Abuse row: SM, GS, CS, DV and SA ask; the refusal is audited. */
    @Test
    void nobodyElseMayAsk() {
        for (String token : List.of(
                town.sa(),
                town.cs(),
                town.gs(),
                TestTokens.staff(Role.DISTRICT_VIEWER, town.district),
                TestTokens.forEnterprises(Role.SITE_MANAGER, enterprise))) {
            api.as(token).with("X-Purpose", "curious").get(path()).expect(403);
        }
        assertThat(audited("REFUSED")).isGreaterThanOrEqualTo(5);
    }

    /** Abuse rows: PA without purpose 400, IN not assigned 404; every look leaves an entry. */
    @Test
    void everyLookNeedsAPurposeAndLeavesAnEntry() {
        consent();
        me().put(MINE, Map.of("code", "01")).expect(200);
        party.pa().get(path()).expectProblem(400, "purpose-missing");
        assertThat(party.pa()
                        .with("X-Purpose", "%E5%85%9A%E8%B4%B9%E6%A0%B8%E5%AF%B9")
                        .get(path())
                        .expect(200)
                        .text("/code"))
                .isEqualTo("01");
        assertThat(mongo.findOne(
                                new Query(Criteria.where("subject")
                                        .is(worker)
                                        .and("action")
                                        .is("political-status.read")),
                                Document.class,
                                "audit_entries")
                        .getString("purpose"))
                .isEqualTo("党费核对");

        String account = Ids.next("acc");
        Api instructor = api.as(PartyTown.instructorToken(account)).with("X-Purpose", "home-visit");
        String id = party.instructor(account);
        instructor.get(path()).expect(404);
        String assignment = party.assign(id, enterprise).expect(201).text("/id");
        instructor.get(path()).expect(200);
        party.pa()
                .post("/api/v1/instructor-assignments/" + assignment + "/release", Map.of())
                .expect(200);
        instructor.get(path()).expect(404);
        api.as(TestTokens.staff(Role.PARTY_AFFAIRS, new Town(api).street))
                .with("X-Purpose", "curious")
                .get(path())
                .expect(404);
    }

    @Test
    void partyAffairsEnterItFromPaper() {
        Api pa = party.pa().with("X-Purpose", "register");
        pa.put(path(), Map.of("code", "01")).expectProblem(409, "consent-missing");
        pa.put(path(), Map.of("code", "01", "paperConsentVersion", "1")).expect(200);
        assertThat(me().get(MINE).text("/code")).isEqualTo("01");
        assertThat(Objects.requireNonNull(mongo.findById(worker, Document.class, "political_statuses"))
                        .toJson())
                .doesNotContain("\"01\"");
    }

    @Test
    void withdrawalDeletesStatusAndMembership() {
        String consent = consent();
        me().put(MINE, Map.of("code", "01")).expect(200);
        String member = party.member(worker, "FULL", null, null).expect(201).text("/id");
        me().post("/api/v1/me/consents/" + consent + "/withdrawal").expect(200);
        me().get(MINE).expect(404);
        await().untilAsserted(() -> {
            assertThat(mongo.findById(worker, Document.class, "political_statuses"))
                    .isNull();
            assertThat(mongo.findById(member, Document.class, "memberships")).isNull();
        });
        consent();
        me().put(MINE, Map.of("code", "13")).expect(200);
    }

    @Test
    void erasureTakesEverythingAndTheKey() {
        consent();
        me().put(MINE, Map.of("code", "01")).expect(200);
        String member = party.member(worker, "FULL", null, null).expect(201).text("/id");
        forgetting.forget(new WorkerId(worker), "era_" + worker);
        await().untilAsserted(() -> {
            assertThat(mongo.findById(worker, Document.class, "political_statuses"))
                    .isNull();
            assertThat(mongo.findById(member, Document.class, "memberships")).isNull();
            assertThat(mongo.findById(worker + "/political", Document.class, "data_keys"))
                    .doesNotContainKey("wrapped");
        });
        party.pa().get("/api/v1/memberships").expect(200);
    }

    /** Withdrawals and entries at once: nothing stays without a consent. */
    @Test
    void nothingStaysWithoutConsentWhateverComesFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 5; i++) {
                String consent = consent();
                Future<Answer> put = threads.submit(() -> me().put(MINE, Map.of("code", "01")));
                Future<Answer> withdrawn =
                        threads.submit(() -> me().post("/api/v1/me/consents/" + consent + "/withdrawal"));
                withdrawn.get().expect(200);
                assertThat(put.get().status()).isIn(200, 409);
                await().untilAsserted(() -> assertThat(mongo.findById(worker, Document.class, "political_statuses"))
                        .isNull());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private long audited(String outcome) {
        return mongo.find(new Query(Criteria.where("subject").is(path())), Document.class, "audit_entries").stream()
                .filter(entry -> outcome.equals(entry.getString("outcome")))
                .count();
    }

    private String path() {
        return "/api/v1/workers/" + worker + "/political-status";
    }

    private Api me() {
        return api.as(TestTokens.worker(worker));
    }

    private String consent() {
        return me().post("/api/v1/me/consents", Map.of("purpose", "POLITICAL_STATUS", "version", "1"))
                .expect(201)
                .text("/id");
    }
}
