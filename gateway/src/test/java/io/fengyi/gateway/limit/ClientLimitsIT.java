package io.fengyi.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.RunningGateway;
import io.fengyi.gateway.testing.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClientLimitsIT {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.before(
                new Backends(),
                Map.of(
                        "fengyi.gateway.limit.requests-per-second", 1,
                        "fengyi.gateway.limit.burst", 5));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aClientThatAsksTooMuchIsToldWhenToComeBackAndOthersAreNotConcerned() {
        String busy = Tokens.of("acc_busy");
        HttpResponse<String> first = gateway.getAs(busy, "/api/v1/me/points");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=5;w=5");
        assertThat(first.headers().firstValue("RateLimit")).contains("\"client\";r=4;t=1");
        HttpResponse<String> last = first;
        for (int i = 0; i < 10 && last.statusCode() == 200; i++) {
            last = gateway.getAs(busy, "/api/v1/me/points");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("\"code\":\"too-many-requests\"").contains("traceId");
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(last.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"client\";r=0;t=");
        assertThat(last.headers().firstValue("RateLimit-Policy")).isPresent();

        assertThat(gateway.getAs(Tokens.of("acc_other"), "/api/v1/me/points").statusCode())
                .isEqualTo(200);
        assertThat(gateway.getAs(
                                Tokens.with(claims -> claims.subject("acc_busy").claim("client_id", "console")),
                                "/api/v1/me/points")
                        .statusCode())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .pollDelay(Duration.ofMillis(1_100))
                .untilAsserted(() -> assertThat(
                                gateway.getAs(busy, "/api/v1/me/points").statusCode())
                        .isEqualTo(200));
    }

    @Test
    void aPartnerHasTheLimitThatItsTokenNames() {
        String partner = Tokens.with(claims ->
                claims.subject("ptn_1").claim("client_id", "ptn_1").claim("limit", Map.of("perSecond", 2, "burst", 9)));
        HttpResponse<String> first = gateway.getAs(partner, "/api/v1/reports");
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=9;w=5");
        for (int i = 0; i < 8; i++) {
            assertThat(gateway.getAs(partner, "/api/v1/reports").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> tenth = gateway.getAs(partner, "/api/v1/reports");
        for (int i = 0; i < 3 && tenth.statusCode() == 200; i++) {
            tenth = gateway.getAs(partner, "/api/v1/reports");
        }
        assertThat(tenth.statusCode()).isEqualTo(429);
    }

    @Test
    void guessingTokensAndUnknownPathsCostTheCallersAddress() {
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            int status = i % 2 == 0
                    ? gateway.getAs("a.b.c" + i, "/api/v1/me/points").statusCode()
                    : gateway.get("/nothing/" + i).statusCode();
            assertThat(status).isIn(401, 404, 429);
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        assertThat(gateway.getAs(Tokens.of("acc_innocent"), "/api/v1/me/points").statusCode())
                .isEqualTo(200);
        assertThat(gateway.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }
}
