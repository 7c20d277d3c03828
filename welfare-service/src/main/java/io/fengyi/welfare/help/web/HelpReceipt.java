package io.fengyi.welfare.help.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fengyi.welfare.help.HelpSettings;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.HelpState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to somebody who asks for help; for an injury or an accident it begins with the numbers to call. */
@Schema(name = "HelpReceipt", description = "求助回执")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"emergency", "id", "state", "category", "submittedAt", "due", "legalAid", "restGuidance"})
record HelpReceipt(
        @Schema(description = "人身伤害、交通事故：请先拨打") @Nullable List<EmergencyContact> emergency,
        @Schema(example = "hlp_0HZ8K3QF5S1RM") String id,
        HelpState state,
        HelpCategory category,
        Instant submittedAt,

        @Schema(description = "受理截止时间", example = "2023-03-06T06:00:00Z") @Nullable
        Instant due,

        @Schema(description = "权益类：可转法律援助") @Nullable LegalAid legalAid,
        @Schema(description = "权益类：休息与报酬权益指引") @Nullable Guidance restGuidance) {

    /** The offer of a hand-over to legal aid. */
    @Schema(name = "LegalAidOffer")
    record LegalAid(
            @Schema(example = "LEGAL_AID") String department,
            @Schema(example = "12348") String hotline,

            @Schema(description = "本次已提出需要法律援助", example = "true")
            boolean wanted) {}

    /** Where to read on. */
    @Schema(name = "RestGuidance")
    record Guidance(
            @Schema(example = "新就业形态劳动者休息和劳动报酬权益保障指引") String title,
            @Schema(example = "https://www.mohrss.gov.cn/") String href) {}

    static HelpReceipt of(HelpRequest request, HelpSettings settings) {
        HelpCategory category = request.plea().category();
        boolean rights = category == HelpCategory.RIGHTS;
        return new HelpReceipt(
                category.isUrgent() ? EmergencyContact.emergencies() : null,
                request.id(),
                request.state(),
                category,
                request.times().submittedAt(),
                request.agenda().dueAt(),
                rights
                        ? new LegalAid(
                                settings.legalAidDepartment(),
                                "12348",
                                request.plea().wantsLegalAid())
                        : null,
                rights ? new Guidance("新就业形态劳动者休息和劳动报酬权益保障指引", settings.restGuidance()) : null);
    }
}
