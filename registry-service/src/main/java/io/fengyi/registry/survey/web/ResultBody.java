package io.fengyi.registry.survey.web;

import io.fengyi.registry.survey.result.ResultCell;
import io.fengyi.registry.survey.result.ResultTable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "SurveyTable")
record ResultBody(
        @Schema(example = "hours") String key,
        @Schema(example = "您每天工作多少小时？") String text,
        @Nullable @Schema(description = "交叉表的行") String rows,
        @Schema(example = "hours") String columns,
        @Schema(description = "回答本题的答卷数", example = "100") int validN,
        @Schema(description = "接触人数", example = "100") int invitedN,
        boolean withheld,
        List<ResultCell> cells,
        List<ResultCell> margins) {

    static ResultBody of(ResultTable table, int invitedN) {
        return new ResultBody(
                table.key(),
                table.text(),
                table.rows(),
                table.columns(),
                table.validN(),
                invitedN,
                table.withheld(),
                table.cells(),
                table.margins());
    }
}
