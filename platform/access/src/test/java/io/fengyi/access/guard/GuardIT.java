package io.fengyi.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.access.testapp.GuardedServer;
import io.fengyi.access.testapp.Http;
import io.fengyi.access.testapp.Issuer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuardedServer
class GuardIT {

    private static final Map<String, Set<Role>> MATRIX = Map.of(
            "/api/v1/things/open", Set.of(Role.values()),
            "/api/v1/things/me", Set.of(Role.WORKER, Role.GRID_STAFF),
            "/api/v1/things/partners", Set.of(Role.STREET_ADMIN),
            "/api/v1/things/secret/wkr_1", Set.of(Role.PARTY_AFFAIRS),
            "/api/v1/things/internal", Set.of(Role.SERVICE),
            "/api/v1/audit-entries/governance", Set.of(Role.AUDITOR),
            "/api/v1/audit-entries/governance/verification", Set.of(Role.AUDITOR));

    @Autowired
    Http http;

    @Autowired
    Issuer issuer;

    @Test
    void everyRoleGetsInWhereItMayAndNowhereElse() {
        MATRIX.forEach((path, allowed) -> {
            for (Role role : Role.values()) {
                HttpResponse<String> answer = http.get(path, issuer.sign(Issuer.claims(role.name())));
                assertThat(answer.statusCode()).as(role + " " + path).isEqualTo(allowed.contains(role) ? 200 : 403);
            }
            boolean open = path.endsWith("/open");
            assertThat(http.get(path, null).statusCode()).isEqualTo(open ? 200 : 401);
        });
    }

    @Test
    void aRefusalIsAProblem() {
        HttpResponse<String> answer = http.get("/api/v1/things/me", issuer.sign(Issuer.claims("AUDITOR")));

        JsonNode problem = http.json(answer);
        assertThat(problem.get("code").asString()).isEqualTo("role-not-allowed");
        assertThat(problem.get("title").asString()).isEqualTo("没有权限");
        assertThat(problem.get("type").asString()).isEqualTo("urn:fengyi:problem:role-not-allowed");
    }

    @Test
    void aPartnerNeedsTheScope() {
        String without = issuer.token(c -> c.claim("scope", "stations:read"), "PARTNER");
        String with = issuer.token(c -> c.claim("scope", "stations:read reports:read"), "PARTNER");

        HttpResponse<String> refused = http.get("/api/v1/things/partners", without);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(http.json(refused).get("code").asString()).isEqualTo("scope-missing");
        assertThat(http.get("/api/v1/things/partners", with).statusCode()).isEqualTo(200);
    }

    @Test
    void severalRolesAreAUnion() {
        String both = issuer.sign(Issuer.claims("AUDITOR", "WORKER"));

        assertThat(http.get("/api/v1/things/me", both).statusCode()).isEqualTo(200);
        assertThat(http.get("/api/v1/audit-entries/governance", both).statusCode())
                .isEqualTo(200);
    }

    @Test
    void twoHundredParallelCallersDoNotMix() throws Exception {
        List<Callable<Void>> callers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String account = "acc_" + i;
            String area = String.valueOf(320299001000L + i);
            String token = issuer.token(c -> c.subject(account).claim("areas", List.of(area)), "WORKER");
            callers.add(() -> {
                for (int call = 0; call < 10; call++) {
                    JsonNode me = http.json(http.get("/api/v1/things/me", token));
                    assertThat(me.get("account").asString()).isEqualTo(account);
                    assertThat(me.get("current").asString()).isEqualTo(account);
                    assertThat(me.get("areas").toString()).isEqualTo("[\"" + area + "\"]");
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            for (Future<Void> done : threads.invokeAll(callers)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anErrorPageIsNotMistakenForAMissingToken() {
        assertThat(http.get("/api/v1/things/broken", null).statusCode()).isEqualTo(502);
        assertThat(http.get("/api/v1/nothing-here", null).statusCode()).isEqualTo(404);
    }

    @Test
    void healthAndDocumentsAreOpenAndTheRestOfTheActuatorIsNot() {
        assertThat(http.get("/actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(http.get("/actuator/env", null).statusCode()).isEqualTo(401);
        assertThat(http.get("/actuator/env", issuer.sign(Issuer.claims("STREET_ADMIN")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void chainsOfAServiceForOtherPathsStandInFront() {
        HttpResponse<String> answer = http.get("/sign-in/page", null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    }

    @Test
    void theDocumentSaysWhoMayDoWhat() {
        JsonNode paths = http.json(http.get("/v3/api-docs", null)).get("paths");

        assertThat(paths.at("/~1api~1v1~1things~1me/get/x-roles").toString()).isEqualTo("[\"WORKER\",\"GRID_STAFF\"]");
        assertThat(paths.at("/~1api~1v1~1things~1me/get/parameters").isMissingNode())
                .isTrue();
        assertThat(paths.at("/~1api~1v1~1things~1me/get/security/0/bearer").isArray())
                .isTrue();
        assertThat(paths.at("/~1api~1v1~1things~1open/get/x-public").asBoolean())
                .isTrue();
        assertThat(paths.at("/~1api~1v1~1things~1partners/get/x-partner-scope").asString())
                .isEqualTo("reports:read");
        assertThat(paths.at("/~1api~1v1~1things~1secret~1{id}/get/x-sensitive").asBoolean())
                .isTrue();
        assertThat(paths.at("/~1api~1v1~1audit-entries~1governance/get/x-roles").toString())
                .isEqualTo("[\"AUDITOR\"]");
    }
}
