package io.fengyi.gateway.forward;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.fengyi.gateway.testing.Shared.BACKENDS;
import static io.fengyi.gateway.testing.Shared.GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.fengyi.gateway.testing.RawHttp;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadersIT {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @BeforeEach
    void reset() {
        BACKENDS.reset();
    }

    @Test
    void claimsAboutAddressHostAndPathAreReplacedByWhatTheGatewayKnows() {
        RawHttp.get(
                GATEWAY.port(),
                "/api/v1/reports",
                "X-Forwarded-For: 10.1.2.3",
                "x-forwarded-for: 10.1.2.4",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-User: admin",
                "Forwarded: for=10.1.2.3;host=evil.example",
                "X-Real-IP: 10.1.2.3",
                "X-Original-URL: /internal/x",
                "X-Rewrite-URL: /internal/x",
                "X-HTTP-Method-Override: DELETE",
                "X-Fengyi-Role: SERVICE");
        LoggedRequest seen = seen("governance");
        assertThat(seen.header("X-Forwarded-For").values()).containsExactly("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host").values()).containsExactly("localhost:8080");
        assertThat(seen.header("X-Forwarded-Proto").values()).containsExactly("http");
        for (String gone : new String[] {
            "X-Forwarded-Prefix",
            "X-Forwarded-User",
            "Forwarded",
            "X-Real-IP",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "X-Fengyi-Role"
        }) {
            assertThat(seen.containsHeader(gone)).as(gone).isFalse();
        }
    }

    @Test
    void headersOfTheConnectionEndHereAlsoThoseTheCallerNominates() {
        RawHttp.send(
                GATEWAY.port(),
                "GET /api/v1/reports HTTP/1.1\r\nHost: g\r\nConnection: close, X-Secret\r\nX-Secret: 1\r\n"
                        + "Keep-Alive: 5\r\nTE: trailers\r\nProxy-Authorization: x\r\nUpgrade: h2c\r\nX-Kept: 1\r\n\r\n");
        LoggedRequest seen = seen("governance");
        for (String gone : new String[] {"X-Secret", "Keep-Alive", "TE", "Proxy-Authorization", "Upgrade"}) {
            assertThat(seen.containsHeader(gone)).as(gone).isFalse();
        }
        assertThat(seen.getHeader("X-Kept")).isEqualTo("1");
    }

    @Test
    void aTraceIsPassedOnOrBegun() {
        GATEWAY.get("/api/v1/reports", "traceparent", TRACE);
        assertThat(seen("governance").getHeader("traceparent")).isEqualTo(TRACE);
        GATEWAY.get("/api/v1/courses");
        assertThat(seen("learning").getHeader("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        GATEWAY.get("/api/v1/merchants", "traceparent", "00-xyz");
        assertThat(seen("welfare").getHeader("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void cookiesPassOnTheSignInPagesOnly() {
        for (String service : new String[] {"points", "registry"}) {
            BACKENDS.of(service)
                    .stubFor(any(urlPathEqualTo(service.equals("points") ? "/api/v1/me/points" : "/login"))
                            .willReturn(aResponse().withHeader("Set-Cookie", "SESSION=1")));
        }
        HttpResponse<String> api = GATEWAY.get("/api/v1/me/points", "Cookie", "SESSION=1");
        assertThat(seen("points").containsHeader("Cookie")).isFalse();
        assertThat(api.headers().firstValue("Set-Cookie")).isEmpty();

        HttpResponse<String> page = GATEWAY.get("/login", "Cookie", "SESSION=1");
        assertThat(seen("registry").getHeader("Cookie")).isEqualTo("SESSION=1");
        assertThat(page.headers().firstValue("Set-Cookie")).contains("SESSION=1");
    }

    @Test
    void answersCarrySecurityHeadersUnlessTheServiceHasSetItsOwn() {
        HttpResponse<String> plain = GATEWAY.get("/api/v1/reports");
        assertThat(plain.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(plain.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(plain.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(plain.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(plain.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");

        BACKENDS.of("governance")
                .stubFor(any(urlPathEqualTo("/api/v1/reports"))
                        .willReturn(aResponse()
                                .withHeader("Cache-Control", "private, max-age=5")
                                .withHeader("Content-Security-Policy", "default-src 'self'")
                                .withHeader("Server", "Tomcat")
                                .withHeader("X-Powered-By", "x")
                                .withHeader("ETag", "\"3\"")));
        HttpResponse<String> own = GATEWAY.get("/api/v1/reports");
        assertThat(own.headers().firstValue("Cache-Control")).contains("private, max-age=5");
        assertThat(own.headers().firstValue("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(own.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(own.headers().firstValue("Server")).isEmpty();
        assertThat(own.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void statusesWithoutBodyAndHeadPassUnchanged() {
        BACKENDS.of("governance")
                .stubFor(any(urlPathEqualTo("/api/v1/reports"))
                        .willReturn(aResponse().withStatus(304).withHeader("ETag", "\"3\"")));
        assertThat(GATEWAY.get("/api/v1/reports").statusCode()).isEqualTo(304);
        HttpResponse<String> head = GATEWAY.send(
                GATEWAY.request("/api/v1/courses").method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    private static LoggedRequest seen(String service) {
        return LoggedRequest.createFrom(
                BACKENDS.of(service).getAllServeEvents().get(0).getRequest());
    }
}
