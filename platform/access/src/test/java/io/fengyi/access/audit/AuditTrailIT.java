package io.fengyi.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.access.Caller;
import io.fengyi.access.audit.ChainVerification.ChainBreak;
import io.fengyi.access.audit.ChainVerification.Reason;
import io.fengyi.access.testapp.GuardedServer;
import io.fengyi.access.testapp.Http;
import io.fengyi.access.testapp.Issuer;
import io.fengyi.http.Unavailable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

@GuardedServer
class AuditTrailIT {

    private static final String PATH = "/api/v1/audit-entries/governance";

    @Autowired
    MongoOperations mongo;

    @Autowired
    AuditTrail trail;

    @Autowired
    ChainCheck check;

    @Autowired
    Http http;

    @Autowired
    Issuer issuer;

    @BeforeEach
    void empty() {
        mongo.getCollection("audit_entries").deleteMany(new Document());
        mongo.getCollection("audit_checkpoints").deleteMany(new Document());
    }

    @Test
    void entriesFormOneUnbrokenChainFromSeveralProcesses() throws Exception {
        AuditTrail another = new AuditTrail(mongo, Clock.systemUTC());
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            AuditTrail one = i % 2 == 0 ? trail : another;
            int number = i;
            writers.add(() -> {
                one.record(entry("thing.read", "wkr_" + number));
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (var done : threads.invokeAll(writers)) {
            done.get();
        }
        threads.shutdown();

        assertThat(check.verify()).isEqualTo(new ChainVerification("governance", 60, true, null));
    }

    @Test
    void anEditedEntryIsNamed() {
        record(5);
        change(3, new Document("purpose", "nothing special"));

        assertThat(check.verify().firstBreak()).isEqualTo(new ChainBreak(3, id(3), Reason.ENTRY_CHANGED));
        JsonNode answer = http.json(http.get(PATH + "/verification", auditor()));
        assertThat(answer.get("intact").asBoolean()).isFalse();
        assertThat(answer.at("/firstBreak/seq").asLong()).isEqualTo(3);
        assertThat(answer.at("/firstBreak/reason").asString()).isEqualTo("ENTRY_CHANGED");
        assertThat(answer.get("checked").asLong()).isEqualTo(2);
    }

    @Test
    void aMissingEntryIsNamed() {
        record(5);
        mongo.getCollection("audit_entries").deleteOne(new Document("seq", 2L));

        assertThat(check.verify().firstBreak()).isEqualTo(new ChainBreak(2, null, Reason.MISSING));
    }

    @Test
    void anEntryThatWasEditedAndHashedAgainBreaksTheNextOne() {
        record(5);
        ChainedEntry third = mongo.findById(id(3), ChainedEntry.class);
        ChainedEntry forged = new ChainedEntry(
                third.id(),
                3,
                third.at(),
                "acc_other",
                third.clientId(),
                third.roles(),
                third.action(),
                third.subject(),
                third.purpose(),
                third.outcome(),
                third.traceId(),
                third.prevHash(),
                "");
        change(3, new Document("actor", "acc_other").append("hash", forged.computedHash()));

        assertThat(check.verify().firstBreak()).isEqualTo(new ChainBreak(4, id(4), Reason.PREVIOUS_HASH));
    }

    @Test
    void entriesCutOffBehindTheLastCheckAreMissed() {
        record(5);
        assertThat(check.verify().intact()).isTrue();
        mongo.getCollection("audit_entries").deleteMany(Document.parse("{seq: {$gt: 3}}"));

        assertThat(check.verify().firstBreak()).isEqualTo(new ChainBreak(4, null, Reason.MISSING));
    }

    @Test
    void aChainThatWasWrittenAnewIsFound() {
        record(3);
        assertThat(check.verify().intact()).isTrue();
        mongo.getCollection("audit_entries").deleteMany(new Document());
        record(3);

        assertThat(check.verify().firstBreak()).isEqualTo(new ChainBreak(3, id(3), Reason.REWRITTEN));
    }

    @Test
    void everyRefusalOnASensitiveOperationIsAuditedOnce() {
        String worker = issuer.token(c -> c.subject("acc_w"), "WORKER");
        String instructor = issuer.token(c -> c.subject("acc_i"), "INSTRUCTOR");
        String party = issuer.token(c -> c.subject("acc_p"), "PARTY_AFFAIRS");

        assertThat(http.get("/api/v1/things/secret/wkr_1", worker).statusCode()).isEqualTo(403);
        assertThat(http.get("/api/v1/things/secret/wkr_2", instructor).statusCode())
                .isEqualTo(403);
        assertThat(http.get("/api/v1/things/secret/wkr_1", party).statusCode()).isEqualTo(200);
        assertThat(http.get("/api/v1/things/secret/wkr_foreign", party).statusCode())
                .isEqualTo(404);
        assertThat(http.get("/api/v1/things/me", issuer.sign(Issuer.claims("AUDITOR")))
                        .statusCode())
                .isEqualTo(403);

        JsonNode items = http.json(http.get(PATH + "?action=political-status.read", auditor()))
                .get("items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/actor").asString()).isEqualTo("acc_i");
        assertThat(items.at("/0/outcome").asString()).isEqualTo("REFUSED");
        assertThat(items.at("/1/subject").asString()).isEqualTo("/api/v1/things/secret/wkr_1");
        assertThat(items.at("/1/roles/0").asString()).isEqualTo("WORKER");
        assertThat(items.at("/1/traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(mongo.getCollection("audit_entries").countDocuments()).isEqualTo(2);
    }

    @Test
    void theAuditorListsNewestFirstPageByPageAndByFilter() {
        record(5);
        trail.record(entry("phone.unmask", "wkr_9"));

        JsonNode first = http.json(http.get(PATH + "?limit=4", auditor()));
        assertThat(first.get("items")).hasSize(4);
        assertThat(first.at("/items/0/action").asString()).isEqualTo("phone.unmask");
        JsonNode second =
                http.json(http.get(PATH + "?limit=4&cursor=" + first.get("next").asString(), auditor()));
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.at("/items/1/seq").asLong()).isEqualTo(1);

        assertThat(items("?subject=wkr_9")).hasSize(1);
        assertThat(items("?actor=acc_1")).hasSize(6);
        assertThat(items("?actor=acc_2")).isEmpty();
        assertThat(items("?from=2020-01-01T00:00:00%2B08:00&to=2020-02-01T00:00:00%2B08:00"))
                .isEmpty();
        assertThat(items("?from=2020-01-01T00:00:00%2B08:00")).hasSize(6);
        assertThat(http.get(PATH + "?from=yesterday", auditor()).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherServicesTrailIsNotHere() {
        assertThat(http.get("/api/v1/audit-entries/points", auditor()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anEntryThatCannotBeStoredStopsTheRequest() {
        MongoOperations broken = Mockito.mock(MongoOperations.class);
        Mockito.when(broken.insert(Mockito.any(ChainedEntry.class)))
                .thenThrow(new DataAccessResourceFailureException("store is gone"));

        assertThatThrownBy(() -> new AuditTrail(broken, Clock.systemUTC()).record(entry("thing.read", "wkr_1")))
                .isInstanceOf(Unavailable.class);
    }

    private JsonNode items(String query) {
        return http.json(http.get(PATH + query, auditor())).get("items");
    }

    private String auditor() {
        return issuer.sign(Issuer.claims("AUDITOR"));
    }

    private void record(int entries) {
        for (int i = 1; i <= entries; i++) {
            trail.record(entry("thing.read", "wkr_" + i));
        }
    }

    private static AuditEntry entry(String action, String subject) {
        Caller caller = Caller.of(java.util.Map.of("sub", "acc_1", "roles", List.of("PARTY_AFFAIRS")));
        return AuditEntry.done(caller, action, subject, "preparing the annual plan");
    }

    private void change(long seq, Document fields) {
        mongo.getCollection("audit_entries").updateOne(new Document("seq", seq), new Document("$set", fields));
    }

    private String id(long seq) {
        return mongo.getCollection("audit_entries")
                .find(new Document("seq", seq))
                .first()
                .getString("_id");
    }
}
