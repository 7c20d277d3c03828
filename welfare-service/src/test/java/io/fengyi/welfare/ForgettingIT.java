package io.fengyi.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.vault.PersonErased;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.contracts.privacy.ErasureAcknowledged;
import io.fengyi.contracts.privacy.SensitiveRecordOpened;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.contracts.registry.DataExportRequested;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.privacy.PersonalData;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.department.Departments;
import io.fengyi.welfare.help.HelpTown;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** platform.md 3.4: a rider reads everything that this service holds of them, and after an erasure nobody does. */
class ForgettingIT extends HelpTown {

    private static final String ACKNOWLEDGED = "fengyi.welfare.ErasureAcknowledged.v1";
    private static final String READY = "fengyi.welfare.DataExportPartReady.v1";
    private static final String OPENED = "fengyi.welfare.SensitiveRecordOpened.v1";

    /** Where the id itself may stay, and why. */
    private static final Map<String, String> ID_STAYS = Map.of(
            "workers", "a tombstone, so that late news do not bring the person back",
            "data_keys", "a tombstone, so that no second key is ever made",
            "erasure_notes", "until the second look a quarter of an hour later",
            "audit_entries", "who opened what: the chain cannot be cut");

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private PersonalVault vault;

    @Autowired
    private Departments departments;

    @Autowired
    private List<PersonalData> sections;

    private String station = "";
    private String merchant = "";
    private String benefit = "";
    private String activity = "";

    @BeforeEach
    void somethingToUse() {
        clock.set("2023-03-06T10:00");
        Visits.tellOfDepartments(events, departments, HR, LEGAL_AID);
        merchant = Offers.merchant(api, Town.OLD_TOWN);
        benefit = Offers.running(api, merchant, Map.of("perPerson", 3));
        station = as(Town.streetAdmin())
                .post("/api/v1/stations", Town.station(Map.of()))
                .expect(201)
                .text("/id");
        activity = Visits.planned(api, Visits.series(api, events), "2023-03-06T14:00:00+08:00", Map.of());
    }

    private LifeOfARider aLife() {
        return LifeOfARider.lived(api, clock, aRider(), station, merchant, benefit, activity, aPhoto());
    }

    @Test
    void theExportHoldsEverythingOfOneRiderAndNothingOfAnother() {
        LifeOfARider other = aLife();
        LifeOfARider life = aLife();
        String request = "dex_" + UUID.randomUUID();
        events.publish(new DataExportRequested(request, life.worker), request);
        events.await(READY, request);

        Answer part = as(rider(life.worker))
                .get("/api/v1/me/data-parts/welfare/" + request)
                .expect(200);

        JsonNode held = part.json().get("sections");
        assertThat(held.propertyNames()).hasSize(sections.size());
        sections.forEach(section -> assertThat(held.get(section.section()).size())
                .as(section.section())
                .isPositive());
        assertThat(held.get("claims").size()).isEqualTo(3);
        assertThat(held.get("help-requests").size()).isEqualTo(2);
        assertThat(part.text("/sections/help-requests/0/text")).isEqualTo("送餐时摔伤了" + life.canary);
        assertThat(part.text("/sections/help-requests/0/callBackNumber")).isEqualTo(life.secondNumber);
        assertThat(part.text("/sections/help-requests/0/pictures/0")).isEqualTo(life.picture);
        assertThat(held.at("/help-requests/0/said").toString())
                .contains("第一医院")
                .contains("在哪家医院？")
                .contains("已联系医院")
                .contains("还没有赔付")
                .contains("赔付已到账");
        assertThat(part.text("/sections/needs/0/text")).isEqualTo("希望多一个充电柜" + life.canary);
        assertThat(part.text("/sections/needs/0/reply")).contains("已安排");
        assertThat(part.text("/sections/job-applications/0/message")).isEqualTo("有经验" + life.canary);
        assertThat(part.text("/sections/job-applications/0/callBackNumber")).isEqualTo(life.number);
        assertThat(part.text("/sections/followed-stations/0/stationId")).isEqualTo(station);
        assertThat(part.text("/sections/confirmations/0/stationId")).isEqualTo(station);
        assertThat(part.text("/sections/care-check-ins/0/activityId")).isEqualTo(activity);
        assertThat(part.text("/sections/care-sign-ups/0/activityId")).isEqualTo(activity);
        assertThat(part.text("/sections/help-records/0/matterId")).isEqualTo(life.matterId);
        assertThat(part.text("/sections/worker-record/0/workerId")).isEqualTo(life.worker);
        other.words().forEach(word -> assertThat(part.body()).doesNotContain(word));
        assertThat(part.body())
                .doesNotContain(other.worker, other.helpId, other.needId, other.applicationId)
                .doesNotContain("acc_unit");
        as(rider(other.worker)).get("/api/v1/me/data-parts/welfare/" + request).expect(404);
    }

    @Test
    void afterAnErasureNothingThatARiderWroteIsLeftInAnyCollection() {
        LifeOfARider life = aLife();
        LifeOfARider other = aLife();
        String export = "dex_" + UUID.randomUUID();
        events.publish(new DataExportRequested(export, life.worker), export);
        events.await(READY, export);
        as(office())
                .post(PATH + "/" + life.helpId + "/contact-disclosure", Map.of("purpose", "约时间"))
                .expect(200);
        byte[] sealed = stored("job_applications", life.applicationId)
                .get("message", Binary.class)
                .getData();
        assertThat(collectionsWith(life.canary))
                .as("the scan finds plain words")
                .contains("needs");
        assertThat(collectionsWith(life.picture)).contains("media", "media.files", "help_requests");
        await().untilAsserted(() -> assertThat(collectionsWith(life.worker))
                .contains("claims", "care_check_ins", "care_sign_ups", "followed_stations", "help_requests")
                .contains("help_records", "job_applications", "needs", "workers", "data_parts"));

        ErasureAcknowledged told = erased(life.worker, "era_" + UUID.randomUUID());

        await().untilAsserted(() -> assertThat(collectionsWith(life.worker)).isSubsetOf(ID_STAYS.keySet()));
        life.words().forEach(word -> assertThat(collectionsWith(word)).as(word).isEmpty());
        assertThat(collectionsWith(life.picture))
                .as("an id of nothing, in the Location of a keyed answer")
                .isSubsetOf("idempotency_keys");
        assertThat(stored("help_requests", life.helpId)).doesNotContainKey("requester");
        assertThatExceptionOfType(PersonErased.class)
                .isThrownBy(() -> vault.open(life.worker, "application-message", sealed));
        assertThat(told.removed())
                .containsEntry("followed-stations", 1L)
                .containsEntry("confirmations", 1L)
                .containsEntry("claims", 1L)
                .containsEntry("care-sign-ups", 1L)
                .containsEntry("job-applications", 1L)
                .containsEntry("help-requests", 1L)
                .containsEntry("worker-record", 1L)
                .hasSize(sections.size());
        assertThat(told.kept())
                .allMatch(kept -> !kept.basis().isBlank())
                .extracting(kept -> kept.section() + "=" + kept.count())
                .containsExactlyInAnyOrder(
                        "claims=2",
                        "care-check-ins=1",
                        "help-records=1",
                        "help-requests=2",
                        "needs=1",
                        "worker-record=1");
        assertThat(collectionsWith(other.canary)).contains("needs");
        assertThat(collectionsWith(other.worker)).contains("claims", "help_requests", "job_applications");
    }

    /** welfare.md 3.9: stations followed, claims, activities, help, applications; for the rider's own eyes. */
    @Test
    void theOwnListHoldsAllFiveParts() {
        LifeOfARider life = aLife();
        Answer used = as(rider(life.worker)).get("/api/v1/me/used-services").expect(200);
        assertThat(used.header("Cache-Control")).contains("no-store");
        assertThat(used.json().get("parts").valueStream())
                .extracting(part ->
                        part.get("name").asString() + "=" + part.get("items").size())
                .containsExactly("activities=1", "applications=1", "claims=3", "helpRequests=2", "stations=1");
        assertThat(used.body()).contains(life.helpId, life.applicationId, activity, station);
        assertThat(as(rider(aRider())).get("/api/v1/me/used-services").body())
                .doesNotContain(life.helpId, life.applicationId, activity, station);
    }

    /** What counts goes on counting: the matter, persons helped, person-times, uses, needs. */
    @Test
    void whatCountsStays() {
        LifeOfARider life = aLife();
        erased(life.worker, "era_" + UUID.randomUUID());

        assertThat(as(office())
                        .get("/api/v1/matters/" + life.matterId + "/help-records")
                        .number("/items/0/persons"))
                .isEqualTo(1);
        assertThat(api.get("/api/v1/care-activities/" + activity).number("/personTimes"))
                .isEqualTo(1);
        assertThat(as(TestTokens.merchant(merchant))
                        .get("/api/v1/claim-uses/counts?from=2023-03-06&to=2023-03-06")
                        .number("/items/0/count"))
                .isEqualTo(1);
        Answer need = as(office()).get("/api/v1/needs/" + life.needId).expect(200);
        assertThat(need.text("/state")).isEqualTo("ANSWERED");
        assertThat(need.json().has("text")).isFalse();
        assertThat(need.json().has("reply")).isFalse();
        Answer help = as(office()).get(PATH + "/" + life.helpId).expect(200);
        assertThat(help.text("/state")).isEqualTo("SOLVED");
        assertThat(help.json().has("text")).isFalse();
    }

    @Test
    void anErasureThatComesTwiceChangesNothingAndIsToldAgain() {
        LifeOfARider life = aLife();
        String request = "era_" + UUID.randomUUID();
        ErasureAcknowledged first = erased(life.worker, request);
        Set<String> left = collectionsWith(life.worker);

        events.publish(erasure(life.worker, request), life.worker);
        await().untilAsserted(() ->
                assertThat(events.all("welfare.privacy.v1", request)).hasSize(2));

        assertThat(events.all("welfare.privacy.v1", request).get(1).as(ErasureAcknowledged.class))
                .isEqualTo(first);
        assertThat(collectionsWith(life.worker)).isEqualTo(left);
        assertThat(as(office()).get(PATH + "/" + life.helpId).text("/state")).isEqualTo("SOLVED");
    }

    @Test
    void lateNewsDoNotBringAForgottenPersonBack() {
        String worker = aRider();
        erased(worker, "era_" + UUID.randomUUID());
        events.publish(new WorkerRegistered(worker, "COURIER", Town.OLD_TOWN, "ent_late", "ACTIVE"), worker);
        String marker = aRider();
        events.publish(new WorkerRegistered(marker, "TRUCKER", Town.OLD_TOWN, null, "LEFT"), marker);
        await().until(() -> workers.find(marker).orElseThrow().status().equals("LEFT"));
        assertThat(workers.find(worker).orElseThrow().status()).isEqualTo("ERASED");
        assertThat(workers.find(worker).orElseThrow().enterpriseId()).isNull();
    }

    /** platform.md 3.6: whoever opens words or a number shows in the rider's access log, with the purpose. */
    @Test
    void whoOpensWordsOrANumberIsToldToTheRider() {
        LifeOfARider life = aLife();
        as(office()).get(PATH + "/" + life.helpId).expect(200);
        opened(life.worker, "help-request.read", "COMMUNITY_STAFF", "办理求助");
        as(Town.streetAdmin())
                .post(PATH + "/" + life.helpId + "/contact-disclosure", Map.of("purpose", "约上门时间"))
                .expect(200);
        opened(life.worker, "help-request.phone", "STREET_ADMIN", "约上门时间");

        String applications = "/api/v1/job-postings/" + life.jobId + "/applications";
        Answer list = as(office()).get(applications).expect(200);
        assertThat(list.text("/items/0/callBackNumber")).isEqualTo("139****" + life.number.substring(7));
        String disclosure = applications + "/" + life.applicationId + "/contact-disclosure";
        Map<String, String> purpose = Map.of("purpose", "通知面试");
        as(Town.streetAdmin()).post(disclosure, purpose).expectProblem(403, "not-the-handler");
        as(office()).post(disclosure, Map.of()).expectProblem(400, "invalid-value");
        as(office())
                .post(applications + "/jap_0000000000000/contact-disclosure", purpose)
                .expectProblem(404, "not-found");
        Answer number = as(office()).post(disclosure, purpose).expect(200);
        assertThat(number.text("/callBackNumber")).isEqualTo(life.number);
        assertThat(number.header("Cache-Control")).contains("no-store");
        opened(life.worker, "job-application.contact", "COMMUNITY_STAFF", "通知面试");
        assertThat(events.all("welfare.privacy.v1", life.worker))
                .noneMatch(event -> event.body().contains(life.number));
    }

    /** Refusing one purpose never closes another function. */
    @Test
    void withoutAnyConsentStationsAndHelpWork() {
        String worker = aRider();
        for (String purpose : List.of(
                "TERMS",
                "LEARNING_RECORD",
                "POLITICAL_STATUS",
                "PHOTO_LOCATION",
                "LEADERBOARD",
                "NAMED_SURVEY",
                "MESSAGE_SMS",
                "MESSAGE_WECHAT",
                "ROLE_MODEL")) {
            events.publish(new ConsentWithdrawn(worker, purpose, "1", clock.instant()), worker);
        }
        api.get("/api/v1/stations/" + station).expect(200);
        as(rider(worker)).get("/api/v1/stations?openNow=true").expect(200);
        as(rider(worker))
                .put("/api/v1/me/followed-stations/" + station, Map.of())
                .expect(204);
        String id = asked(worker);
        as(rider(worker)).get(MINE + "/" + id).expect(200);
    }

    private void opened(String worker, String record, String role, String purpose) {
        await().untilAsserted(() -> assertThat(events.all("welfare.privacy.v1", worker))
                .filteredOn(event -> event.type().equals(OPENED))
                .map(event -> event.as(SensitiveRecordOpened.class))
                .anySatisfy(told -> {
                    assertThat(told.workerId()).isEqualTo(worker);
                    assertThat(told.record()).isEqualTo(record);
                    assertThat(told.actorRole()).isEqualTo(role);
                    assertThat(told.purpose()).isEqualTo(purpose);
                }));
    }

    private static WorkerErased erasure(String worker, String request) {
        return new WorkerErased(worker, "FOOD_DELIVERY", null, null, "ERASED", request);
    }

    private ErasureAcknowledged erased(String worker, String request) {
        events.publish(erasure(worker, request), worker);
        return events.await(ACKNOWLEDGED, request).as(ErasureAcknowledged.class);
    }

    /** Every collection with a document in whose bytes this text stands: fields, keys, binaries, files. */
    private Set<String> collectionsWith(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        Set<String> found = new TreeSet<>();
        for (String name : mongo.getDb().listCollectionNames()) {
            for (RawBsonDocument document :
                    mongo.getDb().getCollection(name, RawBsonDocument.class).find()) {
                if (contains(document.getByteBuffer().asNIO(), wanted)) {
                    found.add(name);
                    break;
                }
            }
        }
        return found;
    }

    private static boolean contains(ByteBuffer document, byte[] wanted) {
        byte[] bytes = new byte[document.remaining()];
        document.get(bytes);
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private Document stored(String collection, String id) {
        Document document = mongo.getDb()
                .getCollection(collection)
                .find(new Document("_id", id))
                .first();
        assertThat(document).isNotNull();
        return document;
    }
}
