package io.fengyi.points.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.testsupport.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** What Prometheus reads on the management port of a service, and that the port of the API keeps it to itself. */
@PointsIT
@TestPropertySource(properties = {"management.server.port=0", "management.prometheus.metrics.export.enabled=true"})
class MetricsIT {

    private static final String METRICS = "/actuator/prometheus";

    @Autowired
    Town town;

    @Autowired
    Api api;

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void ratesErrorsAndDurationsPerOperationAndTheNumbersOfTheStoreAreToldWithoutPersons() {
        town.clock.set("2033-03-01T10:00");
        String rider = town.rider();
        town.give(rider, 3);
        assertThat(town.balance(rider).status()).isEqualTo(200);
        api.get("/api/v1/points-accounts/" + rider).expect(401);

        String told = Api.at("http://localhost:" + managementPort)
                .get(METRICS)
                .expect(200)
                .body();

        assertThat(told)
                .containsPattern(
                        "http_server_requests_seconds_count\\{[^}]*method=\"GET\"[^}]*status=\"200\"[^}]*uri=\"/api/v1/me/points\"")
                .containsPattern("http_server_requests_seconds_count\\{[^}]*status=\"401\"")
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*le=\"1.0\"")
                .containsPattern("(?m)^http_server_requests_seconds_sum\\{")
                .containsPattern("(?m)^fengyi_events_oldest_unsent_seconds(\\{\\})? \\d")
                .containsPattern("(?m)^fengyi_dead_letters(\\{\\})? \\d")
                .containsPattern("(?m)^fengyi_reconciliation_violations(\\{\\})? \\d")
                .doesNotContain(rider)
                .doesNotContain("wkr_");
    }

    @Test
    void onlyTheManagementPortTellsThem() {
        assertThat(api.get(METRICS).status()).isIn(401, 403, 404);
        assertThat(town.streetAdmin().get(METRICS).status()).isIn(403, 404);
        Api management = Api.at("http://localhost:" + managementPort);
        management.get("/actuator/health/readiness").expect(200);
        assertThat(management.get("/actuator/env").status()).isIn(401, 403, 404);
        assertThat(management.get("/actuator/metrics").status()).isIn(401, 403, 404);
    }
}
