package io.fengyi.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.governance.GovernanceScenario;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.testsupport.TestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** The system's own acts, alone and with another instance beside it. */
class CaseSweepIT extends GovernanceScenario {

    @Autowired
    private CaseSweep sweep;

    @Autowired
    private Reports reports;

    @Autowired
    private CaseWriting cases;

    @Autowired
    private MongoOperations mongo;

    @Test
    void resumesAtUntilClosesAfter24HoursTellsLatenessAndBlurs() {
        String held = accepted(aRider());
        command(community(), held, "dispatch", Map.of("unit", UNIT)).expect(200);
        command(unit(), held, "start").expect(200);
        command(community(), held, "hold", Map.of("reason", "等材料", "until", "2023-03-08"))
                .expect(200);
        String verified = verified(aRider());
        String waiting = submitted(aRider());

        clock.set("2023-03-07T10:00");
        sweep.sweep();
        assertThat(state(held)).isEqualTo("ON_HOLD");
        assertThat(state(verified)).isEqualTo("CLOSED");
        TestEvent late = events.await("fengyi.governance.ReportClockBreached.v1", waiting);
        assertThat(late.json().at("/stage").asString()).isEqualTo("ACCEPT");
        assertThat(late.json().at("/at").asString()).isEqualTo("2023-03-06T04:00:00.001Z");

        clock.set("2023-03-08T00:00");
        sweep.sweep();
        assertThat(state(held)).isEqualTo("IN_PROGRESS");

        clock.set("2023-04-06T10:01");
        sweep.sweep();
        var blurred = as(community()).get("/api/v1/reports/" + verified).expect(200);
        assertThat(blurred.json().at("/place").has("longitude")).isFalse();
        assertThat(blurred.json().at("/place/blurred").asBoolean()).isTrue();
        assertThat(blurred.text("/place/gridCode")).isEqualTo(GRID);
        assertThat(mongo.getCollection("reports")
                        .find(new Document("_id", verified))
                        .first()
                        .toJson())
                .as("neither the point nor the one that was sent is kept anywhere in the case")
                .doesNotContain(String.valueOf(LONGITUDE));
        assertThat(told(waiting))
                .filteredOn(event -> event.type().contains("Breached"))
                .hasSize(1);
    }

    @Test
    void aCommandFindsDoneWhatWasDueBeforeIt() {
        String rider = aRider();
        String id = verified(rider);
        clock.set("2023-03-08T10:00");
        command(rider(rider), id, "reopening", Map.of("reason", "又堵上了")).expect(200);
        Awaitility.await()
                .untilAsserted(() -> assertThat(told(id))
                        .extracting(event -> event.type().replaceAll("fengyi\\.governance\\.(\\w+)\\.v1", "$1"))
                        .endsWith("ReportVerified", "ReportClosed", "ReportReopened"));
    }

    @Test
    void twoInstancesSweepingAtOnceDoEverythingOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(verified(aRider()));
        }
        clock.set("2023-03-07T12:00");
        CaseSweep other = new CaseSweep(reports, cases, clock);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> sweeps = List.of(
                    pool.submit(sweep::sweep),
                    pool.submit(other::sweep),
                    pool.submit(sweep::sweep),
                    pool.submit(other::sweep));
            for (Future<?> one : sweeps) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        for (String id : ids) {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(told(id))
                            .filteredOn(event -> event.type().contains("ReportClosed"))
                            .hasSize(1));
            assertThat(as(community())
                            .get("/api/v1/reports/" + id)
                            .json()
                            .at("/history")
                            .valueStream()
                            .filter(step -> step.get("what").asString().equals("closure")))
                    .hasSize(1);
        }
    }

    @Test
    void manySupportersAreToldInSeveralWrites() {
        String id = accepted(aRider());
        List<String> supporters = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            String worker = aRider();
            supporters.add(worker);
            as(rider(worker))
                    .put("/api/v1/reports/" + id + "/support", Map.of())
                    .expect(200);
        }
        command(community(), id, "dispatch", Map.of("unit", UNIT)).expect(200);
        command(unit(), id, "start").expect(200);
        command(unit(), id, "resolution", Map.of("noPhotoReason", "夜间作业")).expect(200);
        command(grid(), id, "verification").expect(200);
        Awaitility.await().untilAsserted(() -> {
            sweep.sweep();
            assertThat(told(id))
                    .filteredOn(event -> event.type().contains("SupportConfirmed"))
                    .extracting(event -> event.json().at("/workerId").asString())
                    .containsExactlyElementsOf(supporters);
        });
    }

    private String state(String id) {
        return as(community()).get("/api/v1/reports/" + id).expect(200).text("/state");
    }
}
