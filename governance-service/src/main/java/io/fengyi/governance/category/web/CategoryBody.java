package io.fengyi.governance.category.web;

import io.fengyi.governance.category.AttributeRule;
import io.fengyi.governance.category.ReportCategory;
import io.fengyi.governance.category.Urgency;
import io.fengyi.governance.sla.ClockPolicy;
import io.fengyi.http.InvalidValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category as the subdistrict writes it. */
public record CategoryBody(
        @Schema(example = "占用盲道") @NotNull @Size(min = 2, max = 40)
        String name,

        @Schema(example = "HIGH") @NotNull Urgency urgency,

        @Schema(description = "疑似重复半径（米），0 为关闭，默认 50", example = "50")
        @Nullable
        @Min(0)
        @Max(ReportCategory.LARGEST_RADIUS)
        Integer duplicateRadius,

        @Schema(description = "时限：URGENT 24 小时，NORMAL 5 个工作日，COMPLEX 15 个工作日", example = "NORMAL") @NotNull
        ClockPolicy clockPolicy,

        @Nullable @Valid @Size(max = 20) List<@NotNull @Valid Attribute> attributes,
        @Schema(example = "2023-01-01") @NotNull LocalDate validFrom,
        @Schema(description = "失效日；当天起不可再选") @Nullable LocalDate validTo,

        @Schema(description = "只能为 false：上报只对事对物不对人", example = "false") @Nullable
        Boolean aboutPersons) {

    /** One thing the category asks for. */
    @Schema(name = "CategoryAttribute")
    public record Attribute(
            @NotNull @Pattern(regexp = "[a-z][a-zA-Z0-9]{0,29}")
            String code,

            @NotNull @Size(min = 1, max = 40) String name,
            @NotNull AttributeRule.Kind kind,
            boolean required,
            @Nullable @Size(max = 30) List<@NotNull @Size(min = 1, max = 40) String> values) {

        AttributeRule rule() {
            boolean choice = kind == AttributeRule.Kind.SINGLE || kind == AttributeRule.Kind.MULTI;
            if (choice == (values == null || values.isEmpty())) {
                throw new InvalidValue(
                        "/attributes", "attribute-values", code + ": " + kind + " with values " + values);
            }
            return new AttributeRule(code, name, kind, required, values == null ? List.of() : values);
        }
    }

    ReportCategory category(String code) {
        if (Boolean.TRUE.equals(aboutPersons)) {
            throw new InvalidValue("/aboutPersons", "about-persons-not-allowed", "aboutPersons: true");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new InvalidValue(
                    "/validTo", "invalid-period", "validTo: " + validTo + " (validFrom: " + validFrom + ")");
        }
        return new ReportCategory(
                code,
                null,
                name,
                urgency,
                duplicateRadius == null ? ReportCategory.DEFAULT_RADIUS : duplicateRadius,
                clockPolicy,
                attributes == null
                        ? List.of()
                        : attributes.stream().map(Attribute::rule).toList(),
                validFrom,
                validTo);
    }
}
