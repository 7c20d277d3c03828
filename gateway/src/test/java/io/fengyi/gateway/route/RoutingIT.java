package io.fengyi.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.fengyi.gateway.testing.Shared.BACKENDS;
import static io.fengyi.gateway.testing.Shared.GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.RawHttp;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIT {

    @BeforeEach
    void reset() {
        BACKENDS.reset();
    }

    @Test
    void everyConfiguredPathReachesItsOwnerAndNobodyElse() {
        Map<String, String> patterns = GATEWAY.bean(RouteTable.class).patterns();
        assertThat(patterns.values()).containsAll(Backends.SERVICES);
        patterns.forEach((pattern, owner) -> {
            if (owner.equals("gateway")) {
                return;
            }
            String path = pattern.replace("/**", "/x/y");
            assertThat(GATEWAY.get(path).body()).as(path).contains("\"service\":\"" + owner + "\"");
        });
    }

    @Test
    void pathQueryAndMethodArriveAsTheyWereSent() {
        GATEWAY.get("/api/v1/reports?state=ACCEPTED&q=%E8%A1%97%20x&cursor=a%2Bb");
        BACKENDS.of("governance")
                .verify(getRequestedFor(urlEqualTo("/api/v1/reports?state=ACCEPTED&q=%E8%A1%97%20x&cursor=a%2Bb")));
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            GATEWAY.send(GATEWAY.request("/api/v1/rewards/rwd_1")
                    .method(method, HttpRequest.BodyPublishers.ofString("{\"a\":1}")));
            assertThat(BACKENDS.of("points").getAllServeEvents().get(0).getRequest())
                    .satisfies(seen -> assertThat(seen.getMethod().getName()).isEqualTo(method))
                    .satisfies(seen -> assertThat(seen.getBodyAsString()).isEqualTo("{\"a\":1}"));
        }
    }

    /** Open311 knows no bearer: the service checks the key. */
    @Test
    void anOpen311KeyInTheQueryOrTheFormNeedsNoBearer() {
        GATEWAY.send(GATEWAY.request("/open311/v2/requests.json?api_key=k1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("service_code=CMGT-01-03&api_key=k1")));
        assertThat(BACKENDS.of("governance").getAllServeEvents().get(0).getRequest())
                .satisfies(seen -> assertThat(seen.getUrl()).isEqualTo("/open311/v2/requests.json?api_key=k1"))
                .satisfies(seen -> assertThat(seen.getBodyAsString()).isEqualTo("service_code=CMGT-01-03&api_key=k1"))
                .satisfies(
                        seen -> assertThat(seen.containsHeader("Authorization")).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/accounts",
                "/actuator/env",
                "/v3/api-docs",
                "/api/v1/nothing",
                "/api/v1/reports/../../../internal/accounts",
                "/api/v1/reports/%2e%2e/%2e%2e/internal/accounts",
                "/api/v1/reports/..;/..;/internal/accounts",
                "/api/v1/reports%2f..%2f..%2finternal",
                "//internal/accounts"
            })
    void nothingInternalCanBeReached(String path) {
        String answer = RawHttp.get(GATEWAY.port(), path);
        assertThat(answer).startsWith("HTTP/1.1 4").contains("urn:fengyi:problem:");
        Backends.SERVICES.forEach(service -> BACKENDS.of(service).verify(0, anyRequestedFor(anyUrl())));
    }

    @Test
    void whatIsNoUriAtAllIsCutOffByTheServer() {
        assertThat(RawHttp.get(GATEWAY.port(), "/api/v1/reports\\..\\internal")).startsWith("HTTP/1.1 400");
    }

    @Test
    void anAbsoluteRequestTargetCannotChooseAnotherHost() {
        String answer = RawHttp.get(GATEWAY.port(), "http://169.254.169.254/api/v1/reports");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("governance");
    }

    @Test
    void traceIsNotAMethodHere() {
        assertThat(RawHttp.send(
                        GATEWAY.port(), "TRACE /api/v1/reports HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("method-not-allowed");
    }
}
