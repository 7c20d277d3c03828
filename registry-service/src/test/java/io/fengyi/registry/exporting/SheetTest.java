package io.fengyi.registry.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝cmd()"})
    void cellsThatStartLikeAFormulaAreNeutralised(String text) {
        assertThat(Cells.neutral(text)).isEqualTo("'" + text);
    }

    @Test
    void othersStay() {
        assertThat(Cells.neutral("138****0000")).isEqualTo("138****0000");
        assertThat(Cells.neutral(null)).isEmpty();
    }

    @Test
    void csvCarriesTheWatermarkAboveAndBelow() {
        String csv = new String(sheet().as(ExportFormat.CSV), StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo("\uFEFF内部资料 1\r\n编号,昵称\r\nwkr_1,'=cmd()\r\n内部资料 1\r\n");
    }

    @Test
    void xlsxCarriesTheSame() {
        List<Map<Integer, String>> rows = FastExcel.read(new ByteArrayInputStream(sheet().as(ExportFormat.XLSX)))
                .headRowNumber(0)
                .sheet()
                .doReadSync();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).containsEntry(0, "内部资料 1");
        assertThat(rows.get(2)).containsEntry(1, "'=cmd()");
        assertThat(rows.get(3)).containsEntry(0, "内部资料 1");
    }

    private static Sheet sheet() {
        Sheet sheet = Sheet.of("内部资料 1", List.of("编号", "昵称"));
        sheet.add(List.of("wkr_1", "=cmd()"));
        return sheet;
    }
}
