package io.fengyi.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.testsupport.ApiDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiIT extends GovernanceScenario {

    @Test
    void codeAndCommittedDocumentAgree() {
        ApiDocument.of(api).matchesCommitted();
    }

    @Test
    void everyOperationHasAChineseSummary() {
        JsonNode paths = JsonMapper.builder()
                .build()
                .readTree(api.get("/v3/api-docs").expect(200).body())
                .get("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> assertThat(
                                        operation.getValue().path("summary").asString(""))
                                .as(operation.getKey() + " " + path.getKey())
                                .containsPattern("[\\u4e00-\\u9fa5]")));
    }

    /** R60: no camera. */
    @Test
    void noOperationTakesAPositionSeriesAStreamOrAVideo() {
        String document = api.get("/v3/api-docs").expect(200).body();
        assertThat(document)
                .doesNotContain("video/")
                .doesNotContain("positions")
                .doesNotContain("trajectory");
    }
}
