package io.fengyi.privacy.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part as a table for a spreadsheet: section, row, field, value; nothing in it can become a formula. */
final class SectionTable {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final JsonMapper json;

    SectionTable(JsonMapper json) {
        this.json = json;
    }

    /** UTF-8 with a mark, or a Chinese desktop reads it as GBK. */
    String of(String part) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord("section", "row", "field", "value");
            for (var section : json.readTree(part).path("sections").properties()) {
                int number = 0;
                for (JsonNode row : section.getValue()) {
                    number++;
                    cells(csv, section.getKey(), number, "", row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void cells(CSVPrinter csv, String section, int row, String field, JsonNode value)
            throws IOException {
        if (value.isObject()) {
            for (var inner : value.properties()) {
                cells(
                        csv,
                        section,
                        row,
                        field.isEmpty() ? inner.getKey() : field + '.' + inner.getKey(),
                        inner.getValue());
            }
        } else if (value.isArray()) {
            int position = 0;
            for (JsonNode inner : value) {
                position++;
                cells(csv, section, row, field + '[' + position + ']', inner);
            }
        } else if (!value.isNull()) {
            csv.printRecord(section, row, neutral(field), neutral(value.asString()));
        }
    }

    private static String neutral(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? '\'' + cell : cell;
    }
}
