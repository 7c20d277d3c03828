package io.fengyi.systemtests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every operation of the {@code openapi.yaml} files in this repository. */
final class CommittedApis {

    static final List<String> MODULES = List.of(
            "registry-service",
            "learning-service",
            "welfare-service",
            "governance-service",
            "points-service",
            "gateway");
    private static final int LARGEST_DOCUMENT = 32 * 1024 * 1024;
    private static final int MOST_ALIASES = 10_000;

    private CommittedApis() {}

    /** The root of the repository; tests run in the directory of their module. */
    static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    static List<ApiOperation> operations() {
        List<ApiOperation> all = new ArrayList<>();
        for (String module : MODULES) {
            Path file = root().resolve(module).resolve("openapi.yaml");
            if (Files.exists(file)) {
                all.addAll(operations(module.replace("-service", ""), file));
            }
        }
        return all;
    }

    /** The whole document of one of the {@link #MODULES}. */
    static Map<String, Object> document(String module) {
        return read(root().resolve(module).resolve("openapi.yaml"));
    }

    private static Map<String, Object> read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_DOCUMENT);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            return new Yaml(new SafeConstructor(options)).load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ApiOperation> operations(String service, Path file) {
        Map<String, Object> document = read(file);
        List<ApiOperation> found = new ArrayList<>();
        if (document.get("paths") instanceof Map<?, ?> paths) {
            paths.forEach((path, methods) -> {
                for (String method : ApiOperation.METHODS) {
                    if (methods instanceof Map<?, ?> map && map.get(method) instanceof Map<?, ?> described) {
                        found.add(ApiOperation.of(service, String.valueOf(path), method, described));
                    }
                }
            });
        }
        found.sort(Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method));
        return found;
    }
}
