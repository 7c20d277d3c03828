package io.fengyi.registry.importing.file;

import io.fengyi.http.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An uploaded file whose kind is found by its content, never by its name. */
public final class Spreadsheet {

    private static final int SNIFFED = 4_096;

    private final Path file;
    private final boolean xlsx;

    private Spreadsheet(Path file, boolean xlsx) {
        this.file = file;
        this.xlsx = xlsx;
    }

    /** @throws InvalidValue 422 {@code file-type-unknown} */
    public static Spreadsheet of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SNIFFED);
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return new Spreadsheet(file, true);
        }
        for (byte b : head) {
            if (b == 0) {
                throw new InvalidValue("file", "file-type-unknown", "file: neither xlsx nor CSV");
            }
        }
        return new Spreadsheet(file, false);
    }

    /** Reads from the first row to the last; an exception of the receiver ends the reading. */
    public void read(Rows rows) throws IOException {
        if (xlsx) {
            InflationLimit.check(file);
            XlsxFile.read(file, rows);
        } else {
            CsvFile.read(file, rows);
        }
    }
}
