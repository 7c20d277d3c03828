package io.fengyi.learning.progress.web;

import io.fengyi.learning.progress.ProgressDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of an offline batch. */
@Schema(name = "ProgressBatchResult", description = "离线记录处理结果")
record BatchView(List<ResultView> results, List<LessonProgressView> lessons) {

    /** What became of one set. */
    @Schema(name = "ProgressSetResult")
    record ResultView(
            @Schema(example = "d3b07384-0001") String clientId,

            @Schema(description = "APPLIED 已计入，REPEATED 此前已计入，LESSON_UNKNOWN 课时已不存在，NOT_STORED 未同意留存")
            ProgressDesk.Outcome outcome) {}

    static BatchView of(ProgressDesk.BatchResult result) {
        return new BatchView(
                result.outcomes().entrySet().stream()
                        .map(entry -> new ResultView(entry.getKey(), entry.getValue()))
                        .toList(),
                result.lessons().stream().map(LessonProgressView::of).toList());
    }
}
