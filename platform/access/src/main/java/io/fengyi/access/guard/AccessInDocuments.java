package io.fengyi.access.guard;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes the rule of every operation into the OpenAPI document: {@code x-roles}, {@code x-partner-scope},
 * {@code x-public}, {@code x-sensitive}, and the bearer scheme.
 */
final class AccessInDocuments implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String SCHEME = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Rule.of(handler).ifPresent(rule -> describe(operation, rule));
        return operation;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents()
                .addSecuritySchemes(
                        SCHEME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("RFC 9068 access token, RS256"));
    }

    private static void describe(Operation operation, Rule rule) {
        if (rule.isPublic()) {
            operation.addExtension("x-public", true);
        } else {
            List<String> roles = rule.roles().stream().sorted().map(Role::name).toList();
            operation.addExtension("x-roles", roles);
            operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        }
        if (!rule.partnerScope().isEmpty()) {
            operation.addExtension("x-partner-scope", rule.partnerScope());
        }
        if (rule.sensitive() != null) {
            operation.addExtension("x-sensitive", true);
        }
    }
}
