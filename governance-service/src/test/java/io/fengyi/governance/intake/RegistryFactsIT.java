package io.fengyi.governance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.text.WorkerHandle;
import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.unit.Units;
import io.fengyi.governance.worker.Workers;
import io.fengyi.relay.ReceivedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** One test per event type we consume, fed with the committed sample where there is no reason for another. */
class RegistryFactsIT extends GovernanceScenario {

    private static final Instant EARLY = Instant.parse("2023-03-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2023-03-02T00:00:00Z");

    @Autowired
    private RegistryFacts intake;

    @Autowired
    private Workers workers;

    @Autowired
    private Areas areas;

    @Autowired
    private Units units;

    @Autowired
    private MongoOperations mongo;

    @Test
    void workerRegisteredGivesTheHandle() {
        WorkerRegistered fact = sample("WorkerRegistered", LATE).as(WorkerRegistered.class);
        intake.accept(sample("WorkerRegistered", LATE));
        assertThat(workers.handleOf(fact.workerId())).isEqualTo(WorkerHandle.of(fact.workerType(), fact.workerId()));
    }

    @Test
    void workerChangedChangesItAndAnOlderEventDoesNot() {
        String rider = aRider();
        intake.accept(event("WorkerChanged", worker(rider, "COURIER"), LATE));
        intake.accept(event("WorkerRegistered", worker(rider, "FOOD_DELIVERY"), EARLY));
        assertThat(workers.handleOf(rider)).startsWith("快递员·");
        intake.accept(sample("WorkerChanged", LATE));
        assertThat(sample("WorkerChanged", LATE).as(WorkerChanged.class).workerId())
                .isNotEmpty();
    }

    @Test
    void workerErasedCutsTheReporterAndTheReportStaysAsAPlace() {
        String rider = aRider();
        String supporter = aRider();
        String id = accepted(rider);
        as(rider(supporter)).put("/api/v1/reports/" + id + "/support", Map.of()).expect(200);
        as(rider(rider))
                .freshKey()
                .post("/api/v1/reports/" + id + "/messages", Map.of("text", "金丝雀在笼子里"))
                .expect(201);

        events.publish(new WorkerErased(rider, "FOOD_DELIVERY", null, null, "ERASED"), rider);
        Awaitility.await()
                .untilAsserted(() -> assertThat(as(grid())
                                .get("/api/v1/reports/" + id)
                                .expect(200)
                                .json()
                                .has("reporterHandle"))
                        .isFalse());
        intake.accept(event(
                "WorkerErased",
                "{\"workerId\":\"" + rider + "\",\"workerType\":\"COURIER\",\"status\":\"ERASED\"}",
                LATE));

        assertThat(as(grid()).get("/api/v1/reports/" + id).text("/place/gridCode"))
                .isEqualTo(GRID);
        Awaitility.await().untilAsserted(() -> {
            assertThat(everything("reports")).doesNotContain(rider);
            assertThat(everything("report_messages")).doesNotContain(rider).doesNotContain("金丝雀");
            assertThat(everything("reporter_logs")).doesNotContain(rider);
            assertThat(everything("idempotency_keys")).doesNotContain(rider);
        });
        assertThat(everything("reports")).contains(supporter);
        as(rider(rider)).get("/api/v1/me/reports").expect(200);
        assertThat(as(rider(rider))
                        .get("/api/v1/me/reports")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void areaChangedIsKnownFromThenOn() {
        AreaChanged fact = sample("AreaChanged", LATE).as(AreaChanged.class);
        intake.accept(event("AreaChanged", sample("AreaChanged", LATE).data().replace(fact.code(), "320299009"), LATE));
        assertThat(areas.find("320299009")).get().extracting("name").isEqualTo(fact.name());
    }

    @Test
    void dictionaryItemChangedMattersForUnitsOnly() {
        DictionaryItemChanged fact = sample("DictionaryItemChanged", LATE).as(DictionaryItemChanged.class);
        intake.accept(event("DictionaryItemChanged", item("unit", "unt_sample", fact), LATE));
        assertThat(units.named("unt_sample").name()).isEqualTo(fact.name());
        intake.accept(event("DictionaryItemChanged", item("industry", "ind_1", fact), LATE));
        assertThat(everything("unit_names")).doesNotContain("ind_1");
    }

    @Test
    void otherTypesAreIgnored() {
        intake.accept(event("SomethingElse", "{}", LATE));
    }

    private static String item(String dictionary, String code, DictionaryItemChanged fact) {
        return JsonMapper.builder()
                .build()
                .writeValueAsString(
                        new DictionaryItemChanged(dictionary, code, fact.name(), fact.validFrom(), fact.validTo()));
    }

    private String everything(String collection) {
        StringBuilder all = new StringBuilder();
        mongo.getCollection(collection).find().forEach(document -> all.append(document.toJson()));
        return all.toString();
    }

    private static String worker(String id, String type) {
        return "{\"workerId\":\"" + id + "\",\"workerType\":\"" + type + "\",\"status\":\"ACTIVE\"}";
    }

    private static ReceivedEvent sample(String name, Instant time) {
        String file = "/contracts/fengyi.registry." + name + ".v1.sample.json";
        try (InputStream sample = RegistryFactsIT.class.getResourceAsStream(file)) {
            return event(name, new String(sample.readAllBytes(), StandardCharsets.UTF_8), time);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static ReceivedEvent event(String name, String data, Instant time) {
        return new ReceivedEvent(
                "evt_1", "/fengyi/registry", "fengyi.registry." + name + ".v1", "subject", time, "registry", data);
    }
}
