package io.fengyi.registry.exporting;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table with a watermark above and below; every cell is neutralised on the way in.
 *
 * @param rows head row first
 */
record Sheet(String watermark, List<List<String>> rows) {

    static Sheet of(String watermark, List<String> head) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head);
        return new Sheet(watermark, rows);
    }

    void add(List<String> cells) {
        rows.add(cells.stream().map(Cells::neutral).toList());
    }

    byte[] as(ExportFormat format) {
        return switch (format) {
            case CSV -> csv();
            case XLSX -> xlsx();
        };
    }

    /** UTF-8 with a mark, or a Chinese desktop reads it as GBK. */
    private byte[] csv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL);
            for (List<String> row : marked()) {
                csv.printRecord(row);
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FastExcel.write(out).needHead(false).sheet("从业人员").doWrite(marked());
        return out.toByteArray();
    }

    private List<List<String>> marked() {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of(watermark));
        all.addAll(rows);
        all.add(List.of(watermark));
        return all;
    }
}
