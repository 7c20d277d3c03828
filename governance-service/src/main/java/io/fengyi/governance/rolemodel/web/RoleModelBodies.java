package io.fengyi.governance.rolemodel.web;

import io.fengyi.governance.rolemodel.consent.Agreement;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent about role models. */
final class RoleModelBodies {

    private RoleModelBodies() {}

    /** Whom, and why. */
    @Schema(name = "RoleModelNomination")
    record NominationBody(
            @NotNull @Size(max = 40) @Schema(description = "被推荐的劳动者；不可推荐自己", example = "wkr_0HZ8K3QF5S1RM")
            String workerId,

            @NotNull @Pattern(regexp = "\\d{12}") @Schema(example = "320299001001")
            String communityCode,

            @NotNull @Size(min = 20, max = 1_000) @Schema(example = "连续两年参加古镇停车秩序志愿活动，多次帮助走失老人回家。")
            String reason) {}

    /** Until when it is on notice. */
    @Schema(name = "RoleModelNoticeEntry")
    record NoticeBody(
            @NotNull @Schema(description = "最后一日；至少满 5 个工作日", example = "2023-03-13")
            LocalDate until) {}

    /** An objection; it carries no name. */
    @Schema(name = "RoleModelObjectionEntry")
    record ObjectionBody(
            @NotNull @Size(min = 10, max = 1_000) @Schema(example = "所述活动与实际不符，请核实时间。")
            String text) {}

    /** The answer to an objection. */
    @Schema(name = "RoleModelAnswer")
    record AnswerBody(
            @NotNull @Size(min = 2, max = 1_000) @Schema(example = "已核对签到记录，时间无误。")
            String answer) {}

    /** Why not. */
    @Schema(name = "RoleModelRefusal")
    record RefusalBody(
            @NotNull @Size(min = 2, max = 200) @Schema(example = "材料不全")
            String reason) {}

    /** Each part for itself; what is not named is not agreed to. */
    @Schema(name = "RoleModelConsent", description = "逐项同意；未列出的视为不同意")
    record ConsentBody(
            @Size(min = 1, max = 20) @Schema(description = "同意显示的名字，可用昵称；不填则不显示", example = "小蜂") @Nullable
            String displayName,

            @Size(max = 40) @Schema(description = "同意使用的照片（本人上传的媒体编号）；不填则不用", example = "med_0HZ8K3QF5S1RM") @Nullable
            String portrait,

            @NotNull @Size(max = 20) @Schema(description = "同意宣传的媒体；可为空", example = "[\"XUEXI_QIANGGUO\"]")
            Set<@Size(max = 40) String> media,

            @NotNull @Schema(description = "最后一日，三年之内", example = "2024-03-31")
            LocalDate until) {

        Agreement agreement() {
            return new Agreement(displayName, portrait, media, until);
        }
    }
}
