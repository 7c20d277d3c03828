package io.fengyi.learning.progress.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.learning.progress.ProgressDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
@Allow(Role.WORKER)
@Tag(name = "学习进度")
class ProgressResource {

    private final ProgressDesk desk;

    ProgressResource(ProgressDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/progress/{lessonId}/intervals")
    @Operation(
            summary = "上报观看区间",
            description = "区间取并集，多台设备互不覆盖；续学位置取 watchedAt 最晚的一组。新增秒数不超过距上次上报时间的两倍加 300 秒，否则 422 implausible-progress。"
                    + "未同意 LEARNING_RECORD 时照常应答，stored 为 false，不留存。")
    LessonProgressView report(
            Caller caller,
            @PathVariable @Parameter(example = "lsn_0HZ8K3QF5S1RM") String lessonId,
            @Valid @RequestBody IntervalsBody body) {
        return LessonProgressView.of(desk.report(caller, body.set(lessonId)));
    }

    @PostMapping("/progress-batches")
    @Operation(summary = "补传离线记录", description = "至多 500 组，超出答 400 too-many-items；每个客户端编号只计入一次。")
    BatchView reportAll(Caller caller, @Valid @RequestBody BatchBody body) {
        return BatchView.of(desk.report(caller, body.watched()));
    }

    @PostMapping("/progress/{lessonId}/declaration")
    @Operation(summary = "申报在外部载体学过", description = "标记为自行申报，不计学时，不计完成")
    LessonProgressView declare(
            Caller caller,
            @PathVariable @Parameter(example = "lsn_0HZ8K3QF5S1RM") String lessonId,
            @Valid @RequestBody DeclarationBody body) {
        return LessonProgressView.of(desk.declare(caller, lessonId, body.carrier()));
    }

    @GetMapping("/progress")
    @Operation(summary = "我的学习进度")
    ProgressView mine(Caller caller) {
        return ProgressView.of(desk.mine(caller));
    }

    @GetMapping("/progress/{lessonId}")
    @Operation(summary = "我的课时进度", description = "含续学位置；没学过的课时为 0")
    LessonProgressView mine(Caller caller, @PathVariable @Parameter(example = "lsn_0HZ8K3QF5S1RM") String lessonId) {
        return LessonProgressView.of(desk.mine(caller, lessonId));
    }
}
