package io.fengyi.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alert rules and dashboard speak of the metrics that docs/operations.md lists, of each of them, and of no others. */
class MetricsInUseTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern METRIC = Pattern.compile("\\b(?:fengyi|http_server)_[a-z_]+\\b");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| (`(?:fengyi|http_server)_[^|]+)\\|");

    @Test
    void everyListedMetricIsAlertedOfOrShownAndNoOther() throws IOException {
        Set<String> listed = new TreeSet<>();
        String table = read("docs/operations.md").split("(?m)^## Metrics$|^## When")[1];
        for (MatchResult row : DOCUMENTED.matcher(table).results().toList()) {
            listed.addAll(metricsIn(row.group(1)));
        }
        if (listed.contains("http_server_requests_seconds_count")) {
            listed.addAll(Set.of("http_server_requests_seconds_sum", "http_server_requests_seconds_bucket"));
        }
        Set<String> used = new TreeSet<>(metricsIn(read("ops/alerts.yml")));
        used.addAll(metricsIn(read("ops/dashboard.json")));

        assertThat(listed).hasSizeGreaterThan(10);
        assertThat(used).isEqualTo(listed);
    }

    @Test
    void everyAlertHasAnExpressionASeverityAndWordsInBothLanguages() throws IOException {
        JsonNode rules = new JsonMapper()
                .valueToTree(new Yaml().load(read("ops/alerts.yml")))
                .at("/groups/0/rules");
        assertThat(rules).hasSizeGreaterThanOrEqualTo(10);
        for (JsonNode rule : rules) {
            assertThat(rule.path("alert").asString()).isNotBlank();
            assertThat(rule.path("expr").asString()).containsAnyOf("fengyi_", "http_server_", "up{");
            assertThat(rule.at("/labels/severity").asString()).isIn("page", "ticket");
            assertThat(rule.at("/annotations/summary").asString())
                    .contains(" · ")
                    .containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void theDashboardAndTheExampleForPrometheusCoverAllServices() throws IOException {
        assertThat(new JsonMapper().readTree(read("ops/dashboard.json")).required("panels"))
                .hasSizeGreaterThanOrEqualTo(8);
        String scraped = read("ops/prometheus.yml");
        String compose = read("docker-compose.metrics.yml");
        for (String service : Set.of(
                "registry-service", "learning-service", "welfare-service", "governance-service", "points-service")) {
            assertThat(scraped).contains("\"" + service + ":9090\"");
            assertThat(compose).contains("  " + service + ": {environment: *metrics");
        }
    }

    private static Set<String> metricsIn(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
