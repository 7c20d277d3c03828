package io.fengyi.gateway.forward;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.RunningGateway;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BreakerIT {

    private Backends backends;
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        backends = new Backends();
        gateway = RunningGateway.before(
                backends,
                Map.of(
                        "fengyi.gateway.forward.open-for", "1s",
                        "fengyi.gateway.forward.slow-after", "500ms",
                        "fengyi.gateway.forward.response-timeout", "4s"));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aFailingServiceIsLeftAloneAndTriedAgainLater() {
        answer("welfare", 500);
        for (int i = 0; i < 10; i++) {
            assertThat(status("/api/v1/merchants")).isEqualTo(500);
        }
        HttpResponse<String> open = gateway.get("/api/v1/merchants");
        assertThat(open.statusCode()).isEqualTo(503);
        assertThat(open.body()).contains("service-unavailable");
        assertThat(open.headers().firstValue("Retry-After")).contains("1");
        backends.of("welfare").verify(10, anyRequestedFor(anyUrl()));
        assertThat(status("/api/v1/reports")).isEqualTo(200);

        answer("welfare", 200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(status("/api/v1/merchants")).isEqualTo(200));
        for (int i = 0; i < 20; i++) {
            assertThat(status("/api/v1/merchants")).isEqualTo(200);
        }
    }

    @Test
    void refusalsOfTheServiceAreNotFailures() {
        for (int code : new int[] {400, 401, 403, 404, 409, 422, 429}) {
            answer("points", code);
            for (int i = 0; i < 10; i++) {
                assertThat(status("/api/v1/me/points")).isEqualTo(code);
            }
        }
    }

    @Test
    void aFrozenServiceOpensItsBreakerBeforeItsCallsTimeOutAndLeavesOthersFast() {
        backends.of("governance")
                .stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withFixedDelay(7_000)));
        List<CompletableFuture<HttpResponse<String>>> stuck = IntStream.range(0, 60)
                .mapToObj(i -> gateway.sendAsync(gateway.request("/api/v1/reports")))
                .toList();
        long begin = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(status("/api/v1/me/points")).isEqualTo(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));

        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() ->
                        assertThat(statusWithin300Milliseconds("/api/v1/grids")).isEqualTo(503));
        HttpResponse<String> slow = stuck.get(0).join();
        assertThat(slow.statusCode()).isEqualTo(504);
        assertThat(slow.body()).contains("service-timeout");
        assertThat(slow.headers().firstValue("Retry-After")).isPresent();
        assertThat(stuck.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .allMatch(code -> code == 504);
    }

    @Test
    void aServiceThatIsNotThereOrBreaksOffIsUnavailable() {
        backends.of("learning").stop();
        HttpResponse<String> gone = gateway.get("/api/v1/courses");
        assertThat(gone.statusCode()).isEqualTo(503);
        assertThat(gone.body()).contains("service-unavailable");

        backends.of("welfare")
                .stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        HttpResponse<String> broken = gateway.get("/api/v1/merchants");
        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(broken.body()).contains("service-interrupted").contains("Idempotency-Key");
    }

    @Test
    void hundredSlowCallsAtOnceAreNotRejectedByAnyBulkhead() {
        backends.of("points")
                .stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withFixedDelay(300)));
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 100)
                .mapToObj(i -> gateway.sendAsync(gateway.request("/api/v1/rewards")))
                .toList();
        assertThat(calls.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .allMatch(code -> code == 200);
    }

    private void answer(String service, int status) {
        backends.of(service)
                .stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(status)));
    }

    private int statusWithin300Milliseconds(String path) {
        return gateway.sendAsync(gateway.request(path).timeout(Duration.ofMillis(300)))
                .handle((answer, timeout) -> answer == null ? 0 : answer.statusCode())
                .join();
    }

    private int status(String path) {
        return gateway.get(path).statusCode();
    }
}
