package io.fengyi.registry.roster.web;

import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.employment.EmploymentEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record EmploymentBody(
        @Schema(description = "已有经历的编号；新增时不填", example = "emp_0HZ8K3QF5S1RM") @Nullable
        String id,

        @NotNull @Schema(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,
        @Schema(example = "sit_0HZ8K3QF5S1RM") @Nullable String siteId,
        @NotNull @Schema(example = "FULL_TIME") String engagement,
        @Schema(example = "SITE_HEAD") @Nullable String roleTag,
        @NotNull @Schema(example = "2022-06-01") LocalDate from,
        @Schema(description = "结束日；在职不填") @Nullable LocalDate to) {

    EmploymentEntry entry() {
        return new EmploymentEntry(id, enterpriseId, siteId, engagement, roleTag, from, to);
    }

    static EmploymentBody of(Employment spell) {
        return new EmploymentBody(
                spell.id(),
                spell.enterpriseId(),
                spell.siteId(),
                spell.engagement(),
                spell.roleTag(),
                spell.begin(),
                spell.end());
    }
}
