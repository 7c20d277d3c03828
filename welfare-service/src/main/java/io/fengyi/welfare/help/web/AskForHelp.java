package io.fengyi.welfare.help.web;

import io.fengyi.welfare.help.asking.Asking;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.RightsTopic;
import io.fengyi.welfare.help.casefile.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to ask for help. */
@Schema(name = "AskForHelp", description = "求助内容")
record AskForHelp(
        @NotNull @Schema(example = "RIGHTS") HelpCategory category,

        @Nullable @Schema(description = "权益类必填", example = "PAY")
        RightsTopic topic,

        @NotNull @Size(min = 5, max = 2_000) @Schema(description = "不得包含身份证号、电话号码", example = "上个月的配送费一直没有结，站点让我再等等。")
        String text,

        @Nullable
        @Size(max = Words.MOST_MEDIA)
        @Schema(description = "已上传图片的编号，至多 9 个", example = "[\"med_0HZ8K3QF5S1RM\"]")
        List<@NotNull @Size(max = 40) String> media,

        @Nullable @Size(max = 40) @Schema(description = "在驿站求助时必填", example = "stn_0HZ8K3QF5S1RM")
        String stationId,

        @Nullable @Pattern(regexp = "\\d{12}") @Schema(description = "不在驿站时的社区代码；骑手默认本人社区", example = "320299001001")
        String communityCode,

        @Nullable @Size(max = 40) @Schema(description = "工作人员代为登记时，在场的劳动者", example = "wkr_0HZ8K3QF5S1RM")
        String workerId,

        @Nullable @Pattern(regexp = PHONE) @Schema(description = "回拨电话；无账号求助时必填", example = "13800000001")
        String callBackNumber,

        @Nullable @Schema(description = "是否允许工作人员查看回拨电话；默认否，只通过站内转达", example = "false")
        Boolean shareContact,

        @Nullable @Schema(description = "权益类：是否需要法律援助", example = "true")
        Boolean wantsLegalAid) {

    static final String PHONE = "1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}";

    Asking asking() {
        return new Asking(
                category,
                topic,
                text.strip(),
                media == null ? List.of() : media,
                stationId,
                communityCode,
                workerId,
                callBackNumber,
                Boolean.TRUE.equals(shareContact),
                Boolean.TRUE.equals(wantsLegalAid));
    }
}
