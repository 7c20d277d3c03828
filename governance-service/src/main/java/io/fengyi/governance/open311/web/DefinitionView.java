package io.fengyi.governance.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fengyi.governance.category.AttributeRule;
import io.fengyi.governance.category.ReportCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a kind of request asks for besides place and words. */
@Schema(name = "Open311ServiceDefinition")
record DefinitionView(
        @JsonProperty("service_code") @Schema(example = "CMGT-01-03")
        String serviceCode,

        List<AttributeView> attributes) {

    @Schema(name = "Open311Attribute")
    record AttributeView(
            boolean variable,
            String code,
            @Schema(example = "singlevaluelist") String datatype,
            boolean required,
            @JsonProperty("datatype_description") @Nullable String datatypeDescription,
            int order,
            String description,
            List<ValueView> values) {}

    @Schema(name = "Open311Value")
    record ValueView(String key, String name) {}

    static DefinitionView of(ReportCategory category) {
        List<AttributeView> attributes = new ArrayList<>();
        for (AttributeRule rule : category.attributes()) {
            attributes.add(new AttributeView(
                    true,
                    rule.code(),
                    datatype(rule.kind()),
                    rule.required(),
                    null,
                    attributes.size() + 1,
                    rule.name(),
                    values(rule)));
        }
        return new DefinitionView(category.code(), attributes);
    }

    private static String datatype(AttributeRule.Kind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case NUMBER -> "number";
            case BOOLEAN, SINGLE -> "singlevaluelist";
            case MULTI -> "multivaluelist";
        };
    }

    private static List<ValueView> values(AttributeRule rule) {
        return rule.kind() == AttributeRule.Kind.BOOLEAN
                ? List.of(new ValueView("true", "是"), new ValueView("false", "否"))
                : rule.values().stream()
                        .map(value -> new ValueView(value, value))
                        .toList();
    }
}
