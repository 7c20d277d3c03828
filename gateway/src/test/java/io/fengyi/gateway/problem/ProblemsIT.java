package io.fengyi.gateway.problem;

import static io.fengyi.gateway.testing.Shared.BACKENDS;
import static io.fengyi.gateway.testing.Shared.GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemsIT {

    private final JsonMapper json = JsonMapper.builder().build();

    @BeforeEach
    void reset() {
        BACKENDS.reset();
    }

    @Test
    void aProblemHasTypeTitleStatusDetailCodeAndTrace() {
        HttpResponse<String> answer = GATEWAY.get(
                "/api/v1/nothing", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        JsonNode body = json.readTree(answer.body());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(body.get("type").asString()).isEqualTo("urn:fengyi:problem:not-found");
        assertThat(body.get("title").asString()).isEqualTo("此路径不存在");
        assertThat(body.get("status").asInt()).isEqualTo(404);
        assertThat(body.get("detail").asString()).isEqualTo("路径:/api/v1/nothing");
        assertThat(body.get("code").asString()).isEqualTo("not-found");
        assertThat(body.get("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|There is nothing at this path",
                "en-US,zh;q=0.5|There is nothing at this path",
                "zh-CN|此路径不存在",
                "de,zh;q=0.5,en;q=0.4|此路径不存在",
                "de|此路径不存在",
                "en;q=0,zh|此路径不存在",
                ";;;|此路径不存在"
            })
    void titlesAreChineseUnlessEnglishIsPreferred(String accepted, String title) {
        assertThat(json.readTree(GATEWAY.get("/x", "Accept-Language", accepted).body())
                        .get("title")
                        .asString())
                .isEqualTo(title);
    }

    @Test
    void everyProblemOfOneLanguageExistsInTheOther() {
        java.util.ResourceBundle english =
                java.util.ResourceBundle.getBundle("problems-gateway", java.util.Locale.ROOT);
        java.util.ResourceBundle chinese =
                java.util.ResourceBundle.getBundle("problems-gateway", java.util.Locale.SIMPLIFIED_CHINESE);
        assertThat(java.util.Collections.list(chinese.getKeys()))
                .containsExactlyInAnyOrderElementsOf(java.util.Collections.list(english.getKeys()));
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key)));
    }

    @Test
    void aValueOfTheCallerIsShownShortAndHarmless() {
        String answer = GATEWAY.get("/x/" + "a".repeat(3_000)).body();
        assertThat(answer.length()).isLessThan(500);
        assertThat(GATEWAY.get("/x/%3Cscript%3E").body()).doesNotContain("<script>");
    }
}
