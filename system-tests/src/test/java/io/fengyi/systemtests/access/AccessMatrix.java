package io.fengyi.systemtests.access;

import io.fengyi.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code docs/access-matrix.csv}: one row per operation, one column per role; {@code x} means allowed, in the partner
 * column the scope that is needed. It is what a reviewer agrees to; the code must follow it.
 */
final class AccessMatrix {

    static final Path FILE = CommittedApis.root().resolve("docs/access-matrix.csv");
    private static final String HEADER = "service,method,path,PUBLIC,"
            + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(","));

    private AccessMatrix() {}

    static Map<String, ApiOperation> committed() {
        List<String> lines;
        try {
            lines = Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] columns = lines.get(0).split(",", -1);
        Map<String, ApiOperation> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                cells.put(columns[i], i < values.length ? values[i] : "");
            }
            ApiOperation operation = ApiOperation.ofRow(cells);
            if (rows.put(operation.key(), operation) != null) {
                throw new IllegalStateException(FILE + ": two rows for " + operation.key());
            }
        }
        return rows;
    }

    static void write(List<ApiOperation> operations) {
        String text = operations.stream().map(ApiOperation::row).collect(Collectors.joining("\n", HEADER + '\n', "\n"));
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
