package io.fengyi.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The OpenAPI document that a running service serves, held against the committed {@code openapi.yaml} of its module.
 * {@code -Dopenapi.write=true} rewrites the file instead of comparing.
 */
public final class ApiDocument {

    private static final int LARGEST_DOCUMENT = 32 * 1024 * 1024;

    private final Map<String, Object> served;

    private ApiDocument(Map<String, Object> served) {
        this.served = served;
    }

    /** Fetches {@code /v3/api-docs.yaml}, or the JSON form if there is no YAML. */
    public static ApiDocument of(Api api) {
        Answer answer = api.get("/v3/api-docs.yaml");
        return new ApiDocument(parse((answer.status() == 404 ? api.get("/v3/api-docs") : answer)
                .expect(200)
                .body()));
    }

    /** Compares with {@code openapi.yaml} in the module's directory. */
    public void matchesCommitted() {
        matches(Path.of("openapi.yaml"));
    }

    /** Compares with a committed file; tells breaking changes from harmless ones. */
    public void matches(Path file) {
        try {
            if (Boolean.getBoolean("openapi.write")) {
                Files.writeString(file, dump(served));
                return;
            }
            if (!Files.exists(file)) {
                throw new AssertionError(file + " is not there: run this test once with -Dopenapi.write=true");
            }
            Map<String, Object> committed = parse(Files.readString(file));
            if (!committed.equals(served)) {
                throw new AssertionError(explain(committed) + "\nIf this is meant: -Dopenapi.write=true, and review "
                        + file + " in the diff.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String explain(Map<String, Object> committed) {
        ChangedOpenApi changes = OpenApiCompare.fromContents(dump(committed), dump(served));
        StringBuilder text = new StringBuilder(
                changes.isIncompatible()
                        ? "Code and openapi.yaml differ, and the change BREAKS clients:"
                        : "Code and openapi.yaml differ, without breaking clients:");
        for (Endpoint endpoint : changes.getMissingEndpoints()) {
            text.append("\n  removed ").append(endpoint);
        }
        for (Endpoint endpoint : changes.getNewEndpoints()) {
            text.append("\n  new ").append(endpoint);
        }
        for (ChangedOperation operation : changes.getChangedOperations()) {
            text.append("\n  ")
                    .append(operation.isIncompatible() ? "breaking " : "changed ")
                    .append(operation.getHttpMethod())
                    .append(' ')
                    .append(operation.getPathUrl());
        }
        return text.toString();
    }

    /** The server's address changes with every start and is no part of the contract. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_DOCUMENT);
        DumperOptions unused = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new TextsStayTexts());
        Map<String, Object> document = yaml.load(text);
        document.remove("servers");
        return (Map<String, Object>) sorted(document);
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), sorted(inner)));
            return new LinkedHashMap<>(copy);
        }
        return value instanceof List<?> list
                ? list.stream().map(ApiDocument::sorted).toList()
                : value;
    }

    private static String dump(Map<String, Object> document) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(document);
    }

    /** Examples such as 2023-03-31 are texts; YAML 1.1 would read a timestamp. */
    private static final class TextsStayTexts extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
