package io.fengyi.welfare.help.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.Plea;
import io.fengyi.welfare.help.casefile.RightsTopic;
import io.fengyi.welfare.help.flow.HelpState;
import io.fengyi.welfare.help.handover.HandOverState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with its words, for its requester, its office, or a department that has it. */
@Schema(name = "HelpRequest", description = "求助（含内容）")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HelpView(
        @Schema(example = "hlp_0HZ8K3QF5S1RM") String id,

        @Schema(
                description = "以何身份查看",
                example = "OFFICE",
                allowableValues = {"REQUESTER", "OFFICE", "DEPARTMENT"})
        String as,

        HelpState state,
        HelpCategory category,
        @Nullable RightsTopic topic,
        @Schema(example = "320299001001") String communityCode,
        Plea.Channel channel,
        @Nullable String stationId,
        @Schema(description = "超过保存期或注销后为空") @Nullable String text,
        List<PictureView> media,

        @Schema(description = "求助人代称；部门不可见", example = "骑手·S1RM") @Nullable
        String requester,

        @Schema(description = "求助人允许查看回拨电话") @Nullable Boolean shareContact,
        @Schema(description = "求助人希望得到法律援助") boolean wantsLegalAid,

        @Schema(description = "权益类可转办的法律援助部门", example = "LEGAL_AID") @Nullable
        String legalAidDepartment,

        @Nullable String matterId,
        @Schema(description = "承办人账号；仅属地可见") @Nullable String officer,
        @Nullable String mergedInto,
        List<HandOverView> handOvers,
        List<MessageView> messages,
        List<StepView> steps,
        Instant submittedAt,
        @Nullable Instant solvedAt,
        @Nullable Instant endedAt,
        ClockView clock,

        @Schema(description = "当前可执行的操作", example = "[\"triage\",\"merge\"]")
        List<String> allowed) {

    /** A signed link, good for five minutes. */
    @Schema(name = "HelpPicture")
    record PictureView(
            @Schema(example = "med_0HZ8K3QF5S1RM") String id, String url) {}

    /** A department's part. */
    @Schema(name = "HandOver")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandOverView(
            @Schema(example = "hnd_0HZ8K3QF5S1RM") String id,
            @Schema(example = "HUMAN_RESOURCES") String department,
            @Schema(example = "人社所") String name,
            HandOverState state,
            Instant at,
            @Schema(description = "转办说明；求助人不可见") @Nullable String brief,
            @Schema(description = "部门答复") @Nullable String reply,
            @Nullable Instant repliedAt,
            @Schema(description = "退回原因；求助人不可见") @Nullable String returnReason,
            ClockView clock) {}

    /** Words relayed. */
    @Schema(name = "HelpMessage")
    record MessageView(
            @Schema(example = "OFFICE") String from,
            Instant at,
            @Nullable String text) {}

    /** One step of the way. */
    @Schema(name = "HelpStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            @Schema(example = "triage") String what,
            @Nullable String from,
            @Schema(example = "TRIAGED") String to,
            @Schema(example = "OFFICE") String by,
            @Schema(description = "账号；仅属地可见") @Nullable String actor,
            @Nullable String department,
            Instant at,
            @Nullable String reason,
            @Nullable String note) {}
}
