package io.fengyi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final RouteTable TABLE = new RouteTable(ConfiguredRoutes.settings());

    @ParameterizedTest
    @CsvSource({
        "/oauth2/token, registry",
        "/oauth2/jwks, registry",
        "/login, registry",
        "/.well-known/oauth-authorization-server, registry",
        "/api/v1/me/registration, registry",
        "/api/v1/workers/wkr_1/unmasking, registry",
        "/api/v1/areas, registry",
        "/api/v1/webhook-endpoints/whe_1/test, registry",
        "/api/v1/surveys/svy_1/results/q1/threshold, registry",
        "/api/v1/courses/crs_1/publication, learning",
        "/api/v1/class-sessions.ics, learning",
        "/api/v1/me/progress/lsn_1/intervals, learning",
        "/api/v1/friendly-streets/fst_1/matrix, welfare",
        "/api/v1/merchants/mer_1/activation, welfare",
        "/api/v1/me/claims/clm_1/code, welfare",
        "/hsds/services, welfare",
        "/api/v1/reports, governance",
        "/api/v1/reports/rpt_1/acceptance, governance",
        "/api/v1/reports.geojson, governance",
        "/api/v1/grids/locate, governance",
        "/api/v1/me/reports, governance",
        "/open311/v2/requests.json, governance",
        "/api/v1/me/points, points",
        "/api/v1/me/points/entries, points",
        "/api/v1/points-entries/pen_1/explanation, points",
        "/api/v1/rewards/rwd_1, points",
        "/api/v1/redemption-fulfilments/rdm_1/undo, points",
        "/api/v1/figures/governance, governance",
        "/api/v1/media/welfare/med_1, welfare",
        "/api/v1/audit-entries/points/verification, points",
        "/api/v1/dead-letters/learning/x/replay, learning",
        "/api/v1/me/data-parts/registry/dex_1, registry",
        "/docs/points, points",
        "/, gateway",
        "/docs, gateway",
        "/docs/gateway, gateway",
        "/api/v1/situation-report, gateway",
        "/docs/ui/start.js, gateway",
        "/actuator/health/readiness, gateway"
    })
    void aPathBelongsToTheServiceWhoseSpecificationListsIt(String path, String owner) {
        assertThat(TABLE.find(path))
                .isNotNull()
                .extracting(Destination::service)
                .isEqualTo(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/reports",
                "/internal",
                "/actuator",
                "/actuator/env",
                "/v3/api-docs",
                "/api/v1",
                "/api/v1/unknown",
                "/api/v1/figures/unknown",
                "/api/v1/media/gateway/x",
                "/api/v1/reportsx",
                "/api/v1/me",
                "/api/v2/reports",
                "/error"
            })
    void whatNobodyOwnsIsNotRouted(String path) {
        assertThat(TABLE.find(path)).isNull();
    }

    @Test
    void cookiesPassOnTheSignInPagesOnly() {
        assertThat(TABLE.find("/login").cookies()).isTrue();
        assertThat(TABLE.find("/oauth2/authorize").cookies()).isTrue();
        assertThat(TABLE.find("/oauth2/token").cookies()).isFalse();
        assertThat(TABLE.find("/api/v1/workers").cookies()).isFalse();
    }

    @Test
    void pathAndQueryReachTheServiceUnchanged() {
        assertThat(TABLE.find("/api/v1/reports").address(URI.create("/api/v1/reports?q=a%20b&x=%E8%A1%97")))
                .isEqualTo(URI.create("http://127.0.0.1:8084/api/v1/reports?q=a%20b&x=%E8%A1%97"));
        assertThat(TABLE.find("/docs/points").address(URI.create("/docs/points")))
                .isEqualTo(URI.create("http://127.0.0.1:8085/v3/api-docs"));
    }

    @Test
    void twoOwnersOfOnePathStopTheStart() {
        assertThatThrownBy(() -> table(Map.of("a", List.of("/api/v1/x"), "b", List.of("/api/v1/x/**"))))
                .hasMessageContaining("listed twice");
    }

    @Test
    void aPathInsideAnothersSubtreeStopsTheStart() {
        assertThatThrownBy(() -> table(Map.of("a", List.of("/api/v1/x/**"), "b", List.of("/api/v1/x/y"))))
                .hasMessageContaining("/api/v1/x/y of b lies inside a subtree of a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/x", "/internal/**", "/actuator/health", "/v3/api-docs"})
    void internalPathsCannotBeConfigured(String pattern) {
        assertThatThrownBy(() -> table(Map.of("a", List.of(pattern)))).hasMessageContaining("never routed");
    }

    private static RouteTable table(Map<String, List<String>> paths) {
        Map<String, RouteSettings.Service> services = new LinkedHashMap<>();
        paths.forEach((name, patterns) ->
                services.put(name, new RouteSettings.Service(URI.create("http://127.0.0.1:1"), patterns)));
        return new RouteTable(new RouteSettings(services, List.of(), List.of(), List.of(), List.of()));
    }
}
