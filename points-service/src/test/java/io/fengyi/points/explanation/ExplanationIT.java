package io.fengyi.points.explanation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.testsupport.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;

/** "Why did I get 5 and not 10", with governance-service up, down and slow. */
@PointsIT
class ExplanationIT {
    @Autowired
    Town town;

    @Autowired
    WireMockServer governance;

    @Autowired
    Resilience4JCircuitBreakerFactory breakers;

    String rider;
    String report;

    @BeforeEach
    void aPaidReport() {
        town.friendlyStreet();
        rider = town.rider();
        report = town.reportVerified(rider);
        town.awaitAvailable(rider, 5);
    }

    @AfterEach
    void governanceForgets() {
        governance.resetAll();
        breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(breaker -> breaker.reset());
    }

    @Test
    void theExplanationNamesTheRuleTheCapsAndTheEvidence() {
        governance.stubFor(get(urlEqualTo("/internal/report-excerpts/" + report))
                .withHeader("Authorization", equalTo("Bearer service-token"))
                .willReturn(okJson("""
                        {"reportId":"%s","title":"盲道被占","state":"VERIFIED","placeText":"古镇路 3 号",
                         "submittedAt":"2023-03-14T01:00:00Z","verifiedAt":"2023-03-15T01:00:00Z","more":"ignored"}
                        """.formatted(report))));
        Answer why = explain();
        assertThat(why.text("/text")).isEqualTo("随手拍经核实:本应 5 分,实得 5 分");
        assertThat(why.text("/rule/text")).isEqualTo("每次 5 分,每天最多 4 次,限友好街区");
        assertThat(why.number("/rule/bookVersion")).isEqualTo(1);
        assertThat(why.text("/evidence/link")).isEqualTo("/api/v1/reports/" + report);
        assertThat(why.json().at("/evidence/evidenceAvailable").asBoolean()).isTrue();
        assertThat(why.text("/evidence/report/title")).isEqualTo("盲道被占");
        assertThat(why.text("/caps/0/span")).isEqualTo("DAY");
        assertThat(why.number("/caps/0/limit")).isEqualTo(4);
        assertThat(why.number("/caps/0/used")).isZero();
        assertThat(town.streetAdmin()
                        .get("/api/v1/points-entries/" + town.entryIds(rider).get(0) + "/explanation")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void governanceDownLeavesTheLinkAlone() {
        governance.stubFor(
                get(urlPathMatching("/internal/.*")).willReturn(aResponse().withStatus(503)));
        Answer why = explain();
        assertThat(why.text("/evidence/link")).isEqualTo("/api/v1/reports/" + report);
        assertThat(why.json().at("/evidence/evidenceAvailable").asBoolean()).isFalse();
        assertThat(why.json().at("/evidence/report").isMissingNode()).isTrue();
    }

    @Test
    void governanceSlowIsNotWaitedForAndAfterSomeFailuresNotAskedAtAll() {
        governance.stubFor(get(urlPathMatching("/internal/.*"))
                .willReturn(aResponse().withStatus(200).withFixedDelay(2_500)));
        for (int i = 0; i < 6; i++) {
            assertThat(explain().json().at("/evidence/evidenceAvailable").asBoolean())
                    .isFalse();
        }
        governance.resetRequests();
        long begun = System.nanoTime();
        explain();
        assertThat(System.nanoTime() - begun).isLessThan(1_000_000_000L);
        governance.verify(0, getRequestedFor(urlPathMatching("/internal/.*")));
    }

    @Test
    void anUnknownReportIsNoFailure() {
        governance.stubFor(
                get(urlPathMatching("/internal/.*")).willReturn(aResponse().withStatus(404)));
        for (int i = 0; i < 10; i++) {
            assertThat(explain().json().at("/evidence/evidenceAvailable").asBoolean())
                    .isFalse();
        }
        governance.verify(10, getRequestedFor(urlPathMatching("/internal/.*")));
    }

    @Test
    void entriesWithoutEvidenceAreExplainedInWords() {
        town.give(rider, 7);
        Answer why = town.as(rider)
                .with("Accept-Language", "en")
                .get("/api/v1/points-entries/" + town.entryIds(rider).get(0) + "/explanation")
                .expect(200);
        assertThat(why.text("/text")).isEqualTo("granted: +7 (test)");
        assertThat(why.number("/granted")).isEqualTo(7);
    }

    private Answer explain() {
        String entry = town.entryIds(rider).get(0);
        return town.as(rider)
                .get("/api/v1/points-entries/" + entry + "/explanation")
                .expect(200);
    }
}
