package io.fengyi.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The operations of the committed {@code openapi.yaml}, which {@code ApiDocumentIT} holds together with the code. */
public final class ApiOperations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private ApiOperations() {}

    /** For example {@code GET /api/v1/stations/{id}}. */
    public static List<String> committed() {
        List<String> all = paths().entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .sorted()
                .toList();
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }

    /** The items of the document by path, each with its operations by method. */
    public static Map<String, Map<String, Map<String, Object>>> paths() {
        try (var file = Files.newBufferedReader(Path.of("openapi.yaml"))) {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(16 * 1024 * 1024);
            Map<String, Map<String, Map<String, Map<String, Object>>>> document =
                    new Yaml(new SafeConstructor(options)).load(file);
            return document.get("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
