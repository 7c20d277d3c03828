package io.fengyi.gateway.situation.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.RunningGateway;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Services that hang, break off or talk nonsense: the report is late by their time-out once, and never wrong. */
class SlowServiceIT {

    private static final String ASKED = "/api/v1/situation-report?asOf=2023-03-31&area=320299001";
    private static final int TIME_OUT = 3_000;
    private static final int HANGING = 20_000;

    @Test
    void slowBrokenAndUnreadableServicesAreMissingAndTheBreakerIsTheOneOfForwardedRequests() {
        Backends backends = new Backends();
        try (RunningGateway gateway = RunningGateway.before(
                backends,
                Map.of(
                        "fengyi.gateway.forward.response-timeout", TIME_OUT + "ms",
                        "fengyi.gateway.forward.open-for", "30s",
                        "fengyi.gateway.forward.smallest-sample", "3"))) {
            stub(backends, "welfare", aResponse().withFixedDelay(HANGING));
            stub(backends, "points", aResponse().withFault(Fault.EMPTY_RESPONSE));
            stub(backends, "learning", okJson("[not json"));
            stub(backends, "governance", okJson("{\"items\":[" + DemoFigures.count("volunteerTeams", 1) + "]}"));

            long began = System.nanoTime();
            HttpResponse<String> late = gateway.getAs(SituationReportIT.as("STREET_ADMIN"), ASKED);
            assertThat((System.nanoTime() - began) / 1_000_000).isBetween((long) TIME_OUT, HANGING - 1_000L);
            assertThat(late.statusCode()).isEqualTo(200);
            assertThat(late.body())
                    .contains("\"complete\":false")
                    .contains("社区报到数据暂缺、志愿队1支")
                    .contains("解决实际问题数据暂缺")
                    .contains("发放积分数据暂缺")
                    .contains("发放书籍数据暂缺");

            assertThat(gateway.get("/api/v1/merchants").statusCode())
                    .as("the breaker of welfare is open for everybody")
                    .isEqualTo(503);
            assertThat(gateway.getAs(SituationReportIT.as("STREET_ADMIN"), ASKED)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static void stub(Backends backends, String service, ResponseDefinitionBuilder answer) {
        backends.of(service)
                .stubFor(
                        get(urlPathMatching("/api/v1/figures/.*")).atPriority(1).willReturn(answer));
    }
}
