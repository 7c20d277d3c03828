package io.fengyi.registry.importing.web;

import io.fengyi.registry.importing.Counts;
import io.fengyi.registry.importing.ImportState;
import io.fengyi.registry.importing.ImportView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

record ImportBody(
        @Schema(example = "wim_0HZ8K3QF5S1RM") String id,
        ImportState state,
        @Schema(example = "骑手名单.xlsx") String fileName,
        String sha256,
        @Schema(example = "812") int rows,
        @Schema(description = "试运行：各行将会怎样") CountsBody planned,
        @Schema(description = "已提交：各行实际怎样") CountsBody done,
        Instant at,
        @Nullable Instant committedAt,

        @Schema(description = "逐行问题，最多 1000 条；之后的用 fromLine 续看")
        List<ProblemBody> problems) {

    record CountsBody(int created, int added, int unchanged, int failed) {

        static CountsBody of(Counts counts) {
            return new CountsBody(counts.created(), counts.added(), counts.unchanged(), counts.failed());
        }
    }

    record ProblemBody(
            @Schema(example = "7") int line,
            @Schema(example = "phone") String column,
            @Schema(example = "phone-invalid") String code,
            @Schema(example = "手机号不正确") String message,
            @Schema(description = "原文细节") String detail) {}

    static ImportBody of(ImportView list, Locale locale) {
        return new ImportBody(
                list.id(),
                list.state(),
                list.fileName(),
                list.sha256(),
                list.rows(),
                CountsBody.of(list.planned()),
                CountsBody.of(list.done()),
                list.at(),
                list.committedAt(),
                list.problems().stream()
                        .map(problem -> new ProblemBody(
                                problem.line(),
                                problem.column(),
                                problem.code(),
                                ProblemTitles.of(problem.code(), locale),
                                problem.message()))
                        .toList());
    }
}
