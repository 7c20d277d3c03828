package io.fengyi.governance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.welfare.GeoPoint;
import io.fengyi.contracts.welfare.StationChanged;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.contracts.welfare.StationOpened;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.governance.station.KnownStation;
import io.fengyi.governance.station.Stations;
import io.fengyi.relay.ReceivedEvent;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stations as places of reports (governance.md 3.2, 4). */
class StationFactsIT extends GovernanceScenario {

    private static final Instant EARLY = Instant.parse("2023-03-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2023-03-02T00:00:00Z");

    @Autowired
    private StationFacts intake;

    @Autowired
    private Stations stations;

    @Test
    void aReportNamesAStationAndItsGridIsDerived() {
        String station = Ids.next("stn");
        at(aRider(), station).expectProblem(422, "station-unknown");
        events.publish(
                new StationOpened(
                        station,
                        "BEE_STATION",
                        "COMMUNITY",
                        COMMUNITY,
                        null,
                        new GeoPoint(LONGITUDE, LATITUDE),
                        "ACTIVE"),
                station);
        known(station, "ACTIVE");
        String rider = aRider();
        Answer made = at(rider, station).expect(201);
        assertThat(made.text("/gridCode")).isEqualTo(GRID);
        Answer file =
                as(rider(rider)).get("/api/v1/reports/" + made.text("/id")).expect(200);
        assertThat(file.text("/place/stationId")).isEqualTo(station);
        assertThat(file.json().at("/place/longitude").isNumber()).isTrue();

        events.publish(
                new StationChanged(station, "BEE_STATION", "COMMUNITY", OTHER_COMMUNITY, null, null, "ACTIVE"),
                station);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(stations.find(station).orElseThrow().communityCode())
                                .isEqualTo(OTHER_COMMUNITY));
        Answer moved = at(aRider(), station).expect(201);
        assertThat(moved.text("/communityCode")).isEqualTo(OTHER_COMMUNITY);
        assertThat(moved.json().has("gridCode")).isFalse();

        events.publish(
                new StationClosed(station, "BEE_STATION", "COMMUNITY", OTHER_COMMUNITY, null, null, "CLOSED"), station);
        known(station, "CLOSED");
        at(aRider(), station).expectProblem(422, "station-unknown");
    }

    @Test
    void everyStationEventIsUnderstoodAndOlderOnesAreIgnored() {
        for (String name : List.of("StationChanged", "StationSuspended", "StationClosed", "StationOpened")) {
            intake.accept(sample(name, LATE));
        }
        KnownStation known = stations.find(
                        sample("StationOpened", LATE).as(StationOpened.class).stationId())
                .orElseThrow();
        assertThat(known.status()).isEqualTo("ACTIVE");
        intake.accept(sample("StationClosed", EARLY));
        assertThat(stations.find(known.stationId()).orElseThrow().isThere()).isTrue();
        intake.accept(sample("StationMenuChanged", LATE));
    }

    private void known(String station, String status) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(stations.find(station).map(KnownStation::status))
                        .contains(status));
    }

    private Answer at(String rider, String station) {
        Map<String, Object> report = aReport();
        report.put("categoryCode", "CMGT-05-01");
        report.put("place", Map.of("stationId", station));
        return submit(rider, report);
    }

    private static ReceivedEvent sample(String name, Instant time) {
        String type = "fengyi.welfare." + name + ".v1";
        try (InputStream sample = StationFactsIT.class.getResourceAsStream("/contracts/" + type + ".sample.json")) {
            return new ReceivedEvent(
                    "evt_1",
                    "/fengyi/welfare",
                    type,
                    "subject",
                    time,
                    "welfare.station.v1",
                    new String(sample.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(type, e);
        }
    }
}
