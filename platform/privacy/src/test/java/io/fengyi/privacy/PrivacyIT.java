package io.fengyi.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.access.vault.PersonErased;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.contracts.privacy.DataExportPartReady;
import io.fengyi.contracts.privacy.ErasureAcknowledged;
import io.fengyi.contracts.privacy.SensitiveRecordOpened;
import io.fengyi.contracts.registry.DataExportRequested;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.privacy.NotesApplication.Note;
import io.fengyi.privacy.NotesApplication.Receipt;
import io.fengyi.relay.EventComposer;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

@FengyiIT
@TestPropertySource(properties = {"fengyi.service=points", "spring.threads.virtual.enabled=true"})
class PrivacyIT {

    private static final String READY = "fengyi.points.DataExportPartReady.v1";
    private static final String ACKNOWLEDGED = "fengyi.points.ErasureAcknowledged.v1";

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    DataParts parts;

    @Autowired
    SensitiveOpenings openings;

    @Autowired
    PersonalVault vault;

    @Autowired
    EventComposer composer;

    @Autowired
    List<PersonalData> sections;

    @Autowired
    JsonMapper json;

    private final String rider = "wkr_" + UUID.randomUUID();
    private final String other = "wkr_" + UUID.randomUUID();

    private String note(String workerId, String text) {
        return mongo.insert(new Note(UUID.randomUUID().toString(), workerId, text))
                .text();
    }

    private String exported(String workerId) {
        String request = "dex_" + UUID.randomUUID();
        events.publish(new DataExportRequested(request, workerId), request);
        events.await(READY, request);
        return request;
    }

    private Api as(String workerId) {
        return api.as(TestTokens.worker(workerId));
    }

    private static String path(String request) {
        return "/api/v1/me/data-parts/points/" + request;
    }

    @Test
    void aPartHoldsEverythingOfOnePersonAndItsHashIsAnnounced() throws Exception {
        note(rider, "mine");
        note(other, "theirs");
        mongo.insert(new Receipt("rec_" + rider, rider, 5));
        String request = exported(rider);
        Answer part = as(rider).get(path(request)).expect(200);
        assertThat(part.text("/sections/notes/0/text")).isEqualTo("mine");
        assertThat(part.number("/sections/receipts/0/amount")).isEqualTo(5);
        assertThat(part.body()).doesNotContain("theirs");
        assertThat(part.header("Cache-Control")).contains("no-store");
        DataExportPartReady told = events.await(READY, request).as(DataExportPartReady.class);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(part.body().getBytes(StandardCharsets.UTF_8));
        assertThat(told.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(told.counts()).containsEntry("notes", 1L).containsEntry("receipts", 1L);
    }

    @Test
    void aPartLiesInTheStoreUnreadable() {
        note(rider, "canary-" + rider);
        exported(rider);
        for (Document stored : mongo.getCollection(DataParts.COLLECTION).find()) {
            assertThat(stored.toJson()).doesNotContain("canary-");
        }
    }

    @Test
    void aTableForSpreadsheetsHoldsNoFormula() {
        note(rider, "=cmd()");
        String request = exported(rider);
        String table = as(rider).get(path(request) + "?format=CSV").expect(200).body();
        assertThat(table).contains("notes,1,text,'=cmd()").contains("notes,1,tags[2],'=b");
    }

    @Test
    void somebodyElseOrAnotherRequestIs404() {
        String request = exported(rider);
        as(other).get(path(request)).expect(404);
        as(rider).get(path("dex_none")).expect(404);
        api.as(TestTokens.staff(Role.STREET_ADMIN, "320299001"))
                .get(path(request))
                .expect(403);
    }

    @Test
    void aPartIsReadableForSevenDays() {
        String request = exported(rider);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(7).plusMinutes(1));
        DataParts then = new DataParts("points", sections, vault, mongo, composer, json, later);
        assertThatThrownBy(() -> then.read(request, rider)).hasMessageContaining(request);
    }

    @Test
    void aRequestThatComesTwiceIsAnsweredOnce() {
        String request = exported(rider);
        note(rider, "later");
        String again = events.publish(new DataExportRequested(request, rider), request);
        String after = exported(rider);
        assertThat(as(rider).get(path(after)).expect(200).body()).contains("later");
        assertThat(again).isNotNull();
        assertThat(as(rider).get(path(request)).expect(200).body()).doesNotContain("later");
    }

    @Test
    void anErasureIsAcknowledgedWithItsCountsAndAgainWhenItComesAgain() {
        note(rider, "one");
        note(rider, "two");
        note(other, "stays");
        mongo.insert(new Receipt("rec_" + rider, rider, 5));
        String part = exported(rider);
        String request = "era_" + UUID.randomUUID();
        var erased = new WorkerErased(rider, "COURIER", null, null, "ERASED", request);
        events.publish(erased, rider);
        ErasureAcknowledged told = events.await(ACKNOWLEDGED, request).as(ErasureAcknowledged.class);
        assertThat(told.removed()).containsEntry("notes", 2L);
        assertThat(told.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.section()).isEqualTo("receipts");
            assertThat(kept.basis()).isEqualTo("会计档案管理办法");
        });
        as(rider).get(path(part)).expect(404);
        assertThatThrownBy(() -> vault.seal(rider, "x", "y")).isInstanceOf(PersonErased.class);

        events.publish(erased, rider);
        await().untilAsserted(() ->
                assertThat(events.all("points.privacy.v1", request)).hasSize(2));
        assertThat(events.all("points.privacy.v1", request).get(1).as(ErasureAcknowledged.class))
                .isEqualTo(told);
        assertThat(mongo.getCollection("notes").countDocuments(new Document("workerId", other)))
                .isOne();
    }

    @Test
    void anErasureThatNobodyWaitsForIsDoneAllTheSame() {
        note(rider, "one");
        events.publish(new WorkerErased(rider, "COURIER", null, null, "ERASED"), rider);
        await().untilAsserted(
                        () -> assertThat(mongo.getCollection("notes").countDocuments(new Document("workerId", rider)))
                                .isZero());
    }

    @Test
    void aSecondLookFindsWhatCameLateAndForgetsWhoItWas() {
        String request = "era_" + UUID.randomUUID();
        events.publish(new WorkerErased(rider, "COURIER", null, null, "ERASED", request), rider);
        events.await(ACKNOWLEDGED, request);
        note(rider, "late");
        Clock later = Clock.offset(Clock.systemUTC(), ForgettingPersons.SECOND_LOOK.plusMinutes(1));
        ErasureNotes notes = new ErasureNotes("points", mongo, composer);
        new ForgettingPersons(sections, parts, openings, vault, notes, later).secondLook();
        assertThat(mongo.getCollection("notes").countDocuments(new Document("workerId", rider)))
                .isZero();
        ErasureNote note = mongo.findById(request, ErasureNote.class);
        assertThat(note).isNotNull();
        assertThat(note.workerId()).isNull();
        assertThat(note.bySection().get("notes").removed()).isOne();
    }

    @Test
    void whatWasCutAndKeptOnceStaysCountedThoughNobodyFindsItAgain() {
        String request = "era_" + UUID.randomUUID();
        ErasureNotes notes = new ErasureNotes("points", mongo, composer);
        notes.count(request, rider, "claims", Erased.kept(2, "anonymous").and(Erased.removed(1)));
        notes.count(request, rider, "claims", Erased.removed(0));
        ErasureNote note = mongo.findById(request, ErasureNote.class);
        assertThat(note).isNotNull();
        assertThat(note.bySection()).containsEntry("claims", new Erased(1, 2, "anonymous"));
    }

    @Test
    void whatWasOpenedIsAuditedAndToldToTheWorker() {
        api.as(TestTokens.staff(Role.PARTY_AFFAIRS, "320299001"))
                .get("/cabinet/" + rider)
                .expect(200);
        SensitiveRecordOpened told =
                events.await("fengyi.points.SensitiveRecordOpened.v1", rider).as(SensitiveRecordOpened.class);
        assertThat(told.record()).isEqualTo("cabinet.read");
        assertThat(told.actorRole()).isEqualTo("PARTY_AFFAIRS");
        assertThat(told.purpose()).isEqualTo("谈话");
        assertThat(mongo.getCollection("audit_entries").countDocuments(new Document("subject", rider)))
                .isOne();
    }

    @Test
    void twoSectionsOfOneNameStopTheStart() {
        assertThatThrownBy(() -> Sections.named(List.of(sections.get(0), sections.get(0))))
                .hasMessageContaining(sections.get(0).section());
    }
}
