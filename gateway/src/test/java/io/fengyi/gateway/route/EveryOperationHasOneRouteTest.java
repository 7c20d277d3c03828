package io.fengyi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Holds the route table against the committed OpenAPI documents, both ways. Routes of features that are not built yet
 * stand in {@code routes-without-operations.txt}; a route must leave that list as soon as it has an operation.
 */
class EveryOperationHasOneRouteTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    /** The documents repeat examples as YAML aliases. */
    private static final int MANY = 10_000;

    private final RouteSettings settings = ConfiguredRoutes.settings();
    private final RouteTable table = new RouteTable(settings);
    private final Map<String, Set<String>> operations = documents();

    @Test
    void everyOperationGoesToTheServiceThatDocumentsIt() {
        Set<String> wrong = new TreeSet<>();
        operations.forEach((service, paths) -> paths.forEach(path -> {
            Destination destination = table.find(concrete(path));
            if (destination == null || !destination.service().equals(service)) {
                wrong.add(service + " " + path + " → " + (destination == null ? "nobody" : destination.service()));
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theGatewaysOwnOperationsAreAnsweredHere() {
        Set<String> own = paths(REPOSITORY.resolve("gateway/openapi.yaml"));
        assertThat(own)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(table.find(concrete(path)))
                        .as(path)
                        .isNotNull()
                        .matches(Destination::isHere));
        assertThat(own)
                .containsAll(settings.own().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .toList());
    }

    @Test
    void everyRouteHasAnOperationOrIsListedAsNotBuiltYet() throws IOException {
        Set<String> unused = new TreeSet<>();
        table.patterns().forEach((pattern, service) -> {
            Set<String> paths = operations.get(service);
            if (paths != null
                    && !pattern.startsWith("/docs/")
                    && paths.stream().noneMatch(path -> covers(pattern, concrete(path)))) {
                unused.add(pattern);
            }
        });
        Set<String> listed = listed().stream()
                .filter(pattern -> operations.containsKey(table.patterns().get(pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEqualTo(listed);
    }

    @Test
    void noDocumentShowsAnInternalPath() {
        assertThat(operations.values().stream().flatMap(Set::stream))
                .noneMatch(path -> path.startsWith("/internal") || path.startsWith("/actuator"));
    }

    private static boolean covers(String pattern, String path) {
        if (!pattern.endsWith("/**")) {
            return pattern.equals(path);
        }
        String prefix = pattern.substring(0, pattern.length() - 3);
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private static String concrete(String template) {
        return template.replaceAll("\\{[^}]*}", "x");
    }

    private Map<String, Set<String>> documents() {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        settings.services().keySet().forEach(service -> {
            Path document = REPOSITORY.resolve(service + "-service/openapi.yaml");
            if (Files.exists(document)) {
                Set<String> paths = paths(document);
                if (!paths.isEmpty()) {
                    found.put(service, paths);
                }
            }
        });
        return found;
    }

    private static Set<String> paths(Path document) {
        try (InputStream in = Files.newInputStream(document)) {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(MANY);
            Map<String, Map<String, Object>> root = new Yaml(options).load(in);
            return Set.copyOf(root.getOrDefault("paths", Map.of()).keySet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> listed() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/routes-without-operations.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
