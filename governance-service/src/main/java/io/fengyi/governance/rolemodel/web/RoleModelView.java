package io.fengyi.governance.rolemodel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.rolemodel.RoleModelFile;
import io.fengyi.governance.rolemodel.RoleModelState;
import io.fengyi.governance.rolemodel.RoleModelStep;
import io.fengyi.governance.rolemodel.notice.Notice;
import io.fengyi.governance.rolemodel.notice.Objection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role model: what they agreed to show; staff also see the file. */
@Schema(name = "RoleModel", description = "先进典型")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoleModelView(
        @Schema(example = "rol_0HZ8K3QF5S1RM") String id,
        RoleModelState state,
        @Schema(example = "320299001001") String communityCode,
        @Schema(description = "推荐理由") @Nullable String reason,

        @Schema(description = "本人同意显示的名字；不同意则没有", example = "小蜂") @Nullable
        String displayName,

        @Schema(description = "5 分钟内有效；本人不同意则没有") @Nullable String portraitLink,
        @Nullable LocalDate publishedOn,
        @Schema(description = "公示中") @Nullable NoticeView notice,
        @Schema(description = "仅本人与辖区工作人员") @Nullable AgreedView agreed,
        @Schema(description = "仅辖区工作人员") @Nullable FileView file) {

    /** The days of the notice. */
    @Schema(name = "RoleModelNotice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeView(
            LocalDate from,
            @Schema(description = "最后一日") LocalDate until,

            @Schema(description = "因异议暂停的日期") @Nullable LocalDate pausedOn) {

        static @Nullable NoticeView of(@Nullable Notice notice) {
            return notice == null ? null : new NoticeView(notice.from(), notice.until(), notice.pausedOn());
        }
    }

    /** How far the consent goes. */
    @Schema(name = "RoleModelAgreement")
    record AgreedView(Set<String> media, LocalDate until) {

        static @Nullable AgreedView of(RoleModelFile file) {
            return file.consentUntil() == null ? null : new AgreedView(file.media(), file.consentUntil());
        }
    }

    /** What only staff see. */
    @Schema(name = "RoleModelFile")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileView(
            @Schema(example = "骑手·S1RM") @Nullable String handle,
            Instant nominatedAt,
            List<ObjectionView> objections,
            List<StepView> history) {}

    /** An objection and its answer. */
    @Schema(name = "RoleModelObjection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObjectionView(
            @Schema(example = "obj_0HZ8K3QF5S1RM") String id,
            String text,
            Instant at,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        static ObjectionView of(Objection objection) {
            return new ObjectionView(
                    objection.id(), objection.text(), objection.at(), objection.answer(), objection.answeredAt());
        }
    }

    /** One step of the history. */
    @Schema(name = "RoleModelStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            @Schema(example = "review") String command,
            Instant at,

            @Schema(description = "账号；本人为 PERSON，公众为 PUBLIC，系统为 SYS", example = "acc_0HZ8K3QF5S1RM")
            String by,

            @Nullable String reason) {

        static StepView of(RoleModelStep step) {
            return new StepView(step.command().toString(), step.at(), step.by(), step.reason());
        }
    }

    static RoleModelView inPublic(RoleModelFile file) {
        return of(file, null, null);
    }

    static RoleModelView own(RoleModelFile file) {
        return of(file, AgreedView.of(file), null);
    }

    static RoleModelView forStaff(RoleModelFile file) {
        return of(
                file,
                AgreedView.of(file),
                new FileView(
                        file.handle(),
                        file.nomination().at(),
                        file.objections().stream().map(ObjectionView::of).toList(),
                        file.history().stream().map(StepView::of).toList()));
    }

    private static RoleModelView of(RoleModelFile file, @Nullable AgreedView agreed, @Nullable FileView staff) {
        return new RoleModelView(
                file.id(),
                file.state(),
                file.nomination().communityCode(),
                file.nomination().reason(),
                file.person().displayName(),
                file.person().portraitLink(),
                file.publishedOn(),
                file.state() == RoleModelState.ON_NOTICE ? NoticeView.of(file.notice()) : null,
                agreed,
                staff);
    }
}
