package io.fengyi.gateway.page;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.fengyi.gateway.testing.Shared.BACKENDS;
import static io.fengyi.gateway.testing.Shared.GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.gateway.testing.Backends;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"#]+)\"");
    private static final Pattern INLINE = Pattern.compile("<script>|<style|\\sstyle=|\\son[a-z]+=\"");

    @BeforeEach
    void reset() {
        BACKENDS.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/console/login",
                "/console/reports",
                "/console/help",
                "/console/stations",
                "/console/points-rules",
                "/console/surveys"
            })
    void aPageLoadsOnlyFilesOfThisGatewayAndHasNothingInside(String page) {
        HttpResponse<String> answer = GATEWAY.get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("*")
                .doesNotContain("script-src 'unsafe")
                .doesNotContain("http");
        assertThat(INLINE.matcher(answer.body()).find()).isFalse();
        Matcher references = REFERENCE.matcher(answer.body());
        while (references.find()) {
            String path = references.group(1);
            assertThat(path).startsWith("/").doesNotStartWith("//");
            assertThat(GATEWAY.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void staffPagesRunNothingButFilesOfThisGateway() {
        assertThat(GATEWAY.get("/console/reports").headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    /** Every script that a script imports is served, and nothing is fetched from elsewhere. */
    @Test
    void theScriptsOfThePagesAreCompleteAndStayHere() {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/pages/app.js"));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (!seen.add(path)) {
                continue;
            }
            HttpResponse<String> script = GATEWAY.get(path);
            assertThat(script.statusCode()).as(path).isEqualTo(200);
            assertThat(script.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/javascript");
            assertThat(script.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            if (path.equals("/pages/echarts.js")) {
                continue;
            }
            assertThat(script.body())
                    .as(path)
                    .doesNotContain("http://", "https://", "innerHTML", "localStorage", "document.cookie", "eval(");
            Matcher imported = Pattern.compile("'(/pages/[a-z-]+\\.js)'").matcher(script.body());
            while (imported.find()) {
                open.add(imported.group(1));
            }
        }
        assertThat(seen)
                .contains("/pages/echarts.js", "/pages/reports.js", "/pages/surveys.js")
                .hasSizeGreaterThan(15);
    }

    /** One place says what stands for a hidden number: only a number of people is said to be small. */
    @Test
    void thePagesSayOfNumbersOfPeopleAloneThatTheyAreSmall() {
        assertThat(GATEWAY.get("/pages/panels.js").body())
                .containsOnlyOnce("少于5")
                .contains("figure.suppressed && figure.unit !== '%' ? t('少于5', 'fewer than 5') : t('已隐去', 'withheld')");
        for (String script : List.of("charts", "details", "dashboard", "surveys")) {
            assertThat(GATEWAY.get("/pages/" + script + ".js").body())
                    .as(script)
                    .doesNotContain("少于5", "<5");
        }
    }

    /** A board on a wall goes on at midnight, whichever area was chosen. */
    @Test
    void choosingAnAreaDoesNotHoldTheBoardAtItsDay() {
        String board = GATEWAY.get("/pages/dashboard.js").body();
        assertThat(board).containsOnlyOnce("chosen.asOf = ");
        assertThat(function(board, "chooseDay")).contains("chosen.asOf = asOf.value");
        assertThat(board)
                .contains("id: 'as-of', onchange: chooseDay", "id: 'area', onchange: choose }")
                .contains("!chosen.asOf && document.activeElement !== asOf");
    }

    private static String function(String script, String name) {
        String rest = script.substring(script.indexOf("function " + name + "("));
        return rest.substring(0, rest.indexOf("\n  }"));
    }

    @Test
    void theDocumentsOfAllServicesAreMergedInOnePage() {
        String start = GATEWAY.get("/docs/ui/start.js").body();
        for (String service : Backends.SERVICES) {
            assertThat(start).contains("'/docs/" + service + "'");
            BACKENDS.of(service)
                    .stubFor(get("/v3/api-docs").atPriority(1).willReturn(okJson("{\"openapi\":\"3.1.0\"}")));
            assertThat(GATEWAY.get("/docs/" + service).body()).isEqualTo("{\"openapi\":\"3.1.0\"}");
        }
        assertThat(start).contains("validatorUrl: null").doesNotContain("http");
    }

    @Test
    void aDocumentIsReadOnly() {
        assertThat(GATEWAY.send(GATEWAY.request("/docs/points").DELETE()).statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/ui/",
                "/docs/ui/index.html",
                "/docs/ui/LICENSE",
                "/pages/",
                "/pages/index.html",
                "/pages/echarts.esm.min.js",
                "/console",
                "/console/",
                "/console/other"
            })
    void nothingElseIsServed(String path) {
        HttpResponse<String> answer = GATEWAY.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:fengyi:problem:not-found");
    }

    @Test
    void headAnswersWithoutBodyAndOtherMethodsAreRefused() {
        HttpResponse<String> head = GATEWAY.send(
                GATEWAY.request("/docs/ui/swagger-ui.css").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(GATEWAY.send(GATEWAY.request("/").DELETE()).statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthSaysUpAndNoMore(String path) {
        HttpResponse<String> answer = GATEWAY.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components");
    }
}
