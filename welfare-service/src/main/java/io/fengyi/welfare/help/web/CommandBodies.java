package io.fengyi.welfare.help.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the commands are given; commands without a body are not here. */
final class CommandBodies {

    private static final int LONGEST = 2_000;

    private CommandBodies() {}

    /** Joins a matter or opens one; exactly one of the two. */
    @Schema(name = "HelpTriage")
    record Triage(
            @Nullable @Size(max = 40) @Schema(description = "并入已有问题", example = "mtt_0HZ8K3QF5S1RM")
            String matterId,

            @Nullable @Size(min = 2, max = 60) @Schema(description = "新问题的名称，不得指向个人", example = "运河路段配送费拖欠")
            String matterTitle,

            @Nullable @Size(max = 300) @Schema(example = "已电话核实")
            String note) {}

    /** To whom; the caller when nobody is named. */
    @Schema(name = "HelpAssignment")
    record Assignment(
            @Nullable @Pattern(regexp = "acc_[0-9A-Za-z_]{1,40}") @Schema(example = "acc_0HZ8K3QF5S1RM")
            String officer,

            @Nullable @Size(max = 300) String note) {}

    /** To which department, with which request. */
    @Schema(name = "HelpHandOver")
    record ToDepartment(
            @NotBlank @Size(max = 60) @Schema(description = "单位代码", example = "HUMAN_RESOURCES")
            String department,

            @Nullable @Size(max = LONGEST) @Schema(example = "请核实拖欠情况并答复")
            String brief) {}

    /** What is asked of the requester. */
    @Schema(name = "HelpQuestion")
    record Question(
            @NotBlank @Size(min = 2, max = LONGEST) @Schema(example = "请补充拖欠的月份和金额")
            String question) {}

    /** How it was solved. */
    @Schema(name = "HelpSolution")
    record SolutionNote(
            @NotBlank @Size(min = 2, max = LONGEST) @Schema(example = "企业已补发配送费")
            String note) {}

    /** The request that goes on. */
    @Schema(name = "HelpMerge")
    record Merge(
            @NotNull @Size(max = 40) @Schema(description = "继续办理的求助编号", example = "hlp_0HZ8K3QF5S1RM")
            String into) {}

    /** Words to the other side. */
    @Schema(name = "HelpWords")
    record TextBody(
            @NotBlank @Size(min = 2, max = LONGEST) @Schema(example = "已联系站点，明天答复")
            String text) {}

    /** The requester's answer, with leave to call. */
    @Schema(name = "HelpReply")
    record Reply(
            @NotBlank @Size(min = 2, max = LONGEST) @Schema(example = "二月份，三千元")
            String text,

            @Nullable @Schema(description = "允许或收回查看回拨电话") Boolean shareContact,

            @Nullable @Pattern(regexp = AskForHelp.PHONE) @Schema(example = "13800000001")
            String callBackNumber) {}

    /** Why. */
    @Schema(name = "HelpReason")
    record Reason(
            @NotBlank @Size(min = 2, max = 300) @Schema(example = "仍未收到款项")
            String reason) {}

    /** Why, if one wants to say. */
    @Schema(name = "HelpOptionalReason")
    record OptionalReason(
            @Nullable @Size(max = 300) @Schema(example = "已自行解决")
            String reason) {

        static @Nullable String of(@Nullable OptionalReason body) {
            return body == null ? null : body.reason;
        }
    }

    /** What the number is needed for. */
    @Schema(name = "HelpContactPurpose")
    record Purpose(
            @NotBlank @Size(min = 2, max = 60) @Schema(example = "核实伤情")
            String purpose) {}
}
