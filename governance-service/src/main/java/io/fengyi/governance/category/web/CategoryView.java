package io.fengyi.governance.category.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.category.AttributeRule;
import io.fengyi.governance.category.ReportCategory;
import io.fengyi.governance.category.Urgency;
import io.fengyi.governance.sla.ClockPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category as everybody sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportCategory")
public record CategoryView(
        @Schema(example = "CMGT-01-03") String code,
        @Schema(example = "CMGT-01") @Nullable String parent,
        @Schema(example = "占用盲道") String name,
        Urgency urgency,
        @Schema(example = "50") int duplicateRadius,
        ClockPolicy clockPolicy,
        List<CategoryBody.Attribute> attributes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Schema(description = "今天是否可选") boolean active,
        @Schema(description = "恒为 false", example = "false") boolean aboutPersons) {

    static CategoryView of(ReportCategory category, LocalDate today) {
        return new CategoryView(
                category.code(),
                category.parent(),
                category.name(),
                category.urgency(),
                category.duplicateRadius(),
                category.clockPolicy(),
                category.attributes().stream().map(CategoryView::attribute).toList(),
                category.validFrom(),
                category.validTo(),
                category.isValidOn(today),
                false);
    }

    private static CategoryBody.Attribute attribute(AttributeRule rule) {
        return new CategoryBody.Attribute(rule.code(), rule.name(), rule.kind(), rule.required(), rule.values());
    }
}
