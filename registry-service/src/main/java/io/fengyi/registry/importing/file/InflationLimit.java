package io.fengyi.registry.importing.file;

import io.fengyi.http.InvalidValue;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Refuses a small file that would unfold into a huge one, before any parser sees it. */
final class InflationLimit {

    private static final long MOST_BYTES = 128L * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;

    private InflationLimit() {}

    /** @throws InvalidValue 422 {@code file-too-large-inside}, {@code file-broken} */
    static void check(Path file) throws IOException {
        byte[] buffer = new byte[65_536];
        long total = 0;
        int entries = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries++;
                try (InputStream in = zip.getInputStream(entry)) {
                    int n;
                    do {
                        n = in.read(buffer);
                        total += Math.max(0, n);
                        refuseBeyond(total, entries);
                    } while (n >= 0);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new InvalidValue("file", "file-broken", "file: not a readable xlsx").causedBy(e);
        }
    }

    /** What an entry says of its own size is not believed. */
    private static void refuseBeyond(long total, int entries) {
        if (total > MOST_BYTES || entries > MOST_ENTRIES) {
            throw new InvalidValue(
                    "file",
                    "file-too-large-inside",
                    "file: unfolds into more than " + MOST_BYTES + " bytes or " + MOST_ENTRIES + " parts");
        }
    }
}
