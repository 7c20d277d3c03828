package io.fengyi.registry.importing.file;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.enums.CellDataTypeEnum;
import cn.idev.excel.metadata.data.DataFormatData;
import cn.idev.excel.metadata.data.ReadCellData;
import cn.idev.excel.read.listener.ReadListener;
import cn.idev.excel.support.ExcelTypeEnum;
import cn.idev.excel.util.DateUtils;
import io.fengyi.http.InvalidValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first sheet of an xlsx file, streamed; a formula is read as its text, never as what it would compute. */
final class XlsxFile {

    /** Cells behind this one are none of ours. */
    private static final int MOST_COLUMNS = 64;

    private XlsxFile() {}

    static void read(Path file, Rows rows) {
        Cells cells = new Cells(rows);
        try {
            FastExcel.read(file.toFile(), cells)
                    .useDefaultListener(false)
                    .excelType(ExcelTypeEnum.XLSX)
                    .headRowNumber(0)
                    .ignoreEmptyRow(true)
                    .sheet(0)
                    .doRead();
        } catch (RuntimeException e) {
            if (cells.failure != null) {
                throw cells.failure;
            }
            throw new InvalidValue("file", "file-broken", "file: not a readable xlsx").causedBy(e);
        }
    }

    private static final class Cells implements ReadListener<Map<Integer, ReadCellData<?>>> {

        private final Rows rows;

        /** What the receiver threw: its own refusal, not a broken file. */
        private @Nullable RuntimeException failure;

        Cells(Rows rows) {
            this.rows = rows;
        }

        @Override
        public void invoke(Map<Integer, ReadCellData<?>> cells, AnalysisContext context) {
            int last = cells.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i <= Math.min(last, MOST_COLUMNS); i++) {
                texts.add(text(cells.get(i)));
            }
            try {
                rows.row(context.readRowHolder().getRowIndex() + 1, texts);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            // every row was handed on when it came
        }

        private static String text(@Nullable ReadCellData<?> cell) {
            if (cell == null) {
                return "";
            }
            if (cell.getFormulaData() != null && cell.getFormulaData().getFormulaValue() != null) {
                return '=' + cell.getFormulaData().getFormulaValue();
            }
            if (cell.getType() == CellDataTypeEnum.NUMBER && cell.getNumberValue() != null) {
                return number(cell);
            }
            if (cell.getType() == CellDataTypeEnum.BOOLEAN && cell.getBooleanValue() != null) {
                return cell.getBooleanValue().toString();
            }
            return cell.getStringValue() == null ? "" : cell.getStringValue();
        }

        private static String number(ReadCellData<?> cell) {
            DataFormatData format = cell.getDataFormatData();
            boolean date = format != null && DateUtils.isADateFormat(format.getIndex(), format.getFormat());
            if (date) {
                return DateUtils.getLocalDateTime(cell.getNumberValue().doubleValue(), false)
                        .toLocalDate()
                        .toString();
            }
            return cell.getNumberValue().stripTrailingZeros().toPlainString();
        }
    }
}
