package io.fengyi.http.web;

import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.method.HandlerMethod;

/** Writes what the conventions add to every operation into the OpenAPI document. */
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
public class ApiDocuments {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(IdempotencyKey.class, PageRequest.class, MergePatch.class)
                .addAnnotationsToIgnore(IfMatch.class);
    }

    @Bean
    OpenApiCustomizer commonDescription(Environment environment) {
        String service = environment.getProperty("fengyi.service", "service");
        return api -> {
            api.setInfo(new Info().title("Fengyi " + service).version("v1"));
            api.setServers(List.of(new Server().url("/").description("gateway")));
            pages(api);
            namedOnce(api);
        };
    }

    /** Two handlers of one path, or a handler and a convention, may both bring a parameter: it is documented once. */
    private static void namedOnce(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> {
                    Set<String> seen = new HashSet<>();
                    operation.getParameters().removeIf(one -> !seen.add(one.getIn() + " " + one.getName()));
                });
    }

    /** The position in a page leaves the process as an opaque cursor. */
    private static void pages(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.startsWith("Page") && schema.getProperties() != null) {
                @SuppressWarnings("unchecked")
                var properties = (java.util.Map<String, Schema<?>>) schema.getProperties();
                if (properties.containsKey("items") && properties.containsKey("next")) {
                    Schema<?> next = new StringSchema().description("下一页的游标;没有则为空");
                    next.addType("string");
                    properties.put("next", next);
                }
            }
        });
    }

    @Bean
    OperationCustomizer conventions() {
        return (operation, method) -> {
            keys(operation, method);
            Arrays.stream(method.getMethodParameters()).forEach(parameter -> {
                if (parameter.hasParameterAnnotation(IfMatch.class)) {
                    operation.addParametersItem(header("If-Match", true, "\"3\"", "读取时得到的 ETag"));
                } else if (parameter.getParameterType() == PageRequest.class) {
                    operation.addParametersItem(query("limit", "20", "每页行数 1–100"));
                    operation.addParametersItem(query("cursor", null, "上一页 next 的值"));
                } else if (parameter.getParameterType() == MergePatch.class) {
                    operation.setRequestBody(new RequestBody()
                            .required(true)
                            .description("JSON Merge Patch (RFC 7396)")
                            .content(new Content()
                                    .addMediaType("application/json", new MediaType().schema(new ObjectSchema()))));
                }
            });
            problem(operation);
            return operation;
        };
    }

    private static void keys(Operation operation, HandlerMethod method) {
        boolean required = method.hasMethodAnnotation(RequiresIdempotencyKey.class);
        boolean used =
                Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == IdempotencyKey.class);
        if (required || used) {
            operation.addParametersItem(header("Idempotency-Key", required, "\"a1b2c3d4e5f6\"", "同一请求的每次重试使用同一个键"));
        }
    }

    private static void problem(Operation operation) {
        if (operation.getResponses() != null && operation.getResponses().getDefault() == null) {
            operation
                    .getResponses()
                    .setDefault(new ApiResponse()
                            .description("problem (RFC 9457)")
                            .content(new Content()
                                    .addMediaType(
                                            "application/problem+json", new MediaType().schema(new ObjectSchema()))));
        }
    }

    private static Parameter header(String name, boolean required, String example, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .example(example)
                .description(description)
                .schema(new StringSchema());
    }

    private static Parameter query(String name, @org.jspecify.annotations.Nullable String example, String description) {
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .example(example)
                .description(description)
                .schema(new StringSchema());
    }
}
