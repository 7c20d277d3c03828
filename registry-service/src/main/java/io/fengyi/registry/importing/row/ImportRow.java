package io.fengyi.registry.importing.row;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as the file says it.
 *
 * @param line as the program that made the file counts
 * @param values without empty ones
 */
public record ImportRow(int line, Map<Column, String> values) {

    public static ImportRow of(int line, List<@Nullable Column> columns, List<String> cells) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            Column column = columns.get(i);
            String cell = cells.get(i).strip();
            if (column != null && !cell.isEmpty()) {
                values.put(column, cell);
            }
        }
        return new ImportRow(line, values);
    }

    @Nullable
    String get(Column column) {
        return values.get(column);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
