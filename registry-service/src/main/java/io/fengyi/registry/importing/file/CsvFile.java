package io.fengyi.registry.importing.file;

import io.fengyi.http.InvalidValue;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** CSV as spreadsheet programs write it (RFC 4180): UTF-8 with or without mark, or GB 18030 from a Chinese desktop. */
final class CsvFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MARK = '\uFEFF';
    private static final int END = -1;

    /** A quote that is never closed must not swallow the file. */
    private static final int LONGEST_CELL = 10_000;

    private final PushbackReader in;

    private CsvFile(PushbackReader in) {
        this.in = in;
    }

    static void read(Path file, Rows rows) throws IOException {
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : GB18030;
        try (PushbackReader in = new PushbackReader(new BufferedReader(
                new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), charset)))) {
            CsvFile csv = new CsvFile(in);
            if (csv.peek() == MARK) {
                csv.in.read();
            }
            for (int line = 1; csv.peek() != END; line++) {
                rows.row(line, csv.row());
            }
        }
    }

    /** One record; an empty line is one without cells. */
    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        int c = peek();
        if (c != '\r' && c != '\n') {
            cells.add(cell());
            while (peek() == ',') {
                in.read();
                cells.add(cell());
            }
        }
        if (in.read() == '\r' && peek() == '\n') {
            in.read();
        }
        return cells;
    }

    private String cell() throws IOException {
        StringBuilder text = new StringBuilder();
        if (peek() == '"') {
            in.read();
            quoted(text);
        }
        for (int c = peek(); c != ',' && c != '\r' && c != '\n' && c != END; c = peek()) {
            append(text, in.read());
        }
        return text.toString();
    }

    /** Up to the closing quote; two quotes are one. */
    private void quoted(StringBuilder text) throws IOException {
        for (int c = in.read(); c != END; c = in.read()) {
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                in.read();
            }
            append(text, c);
        }
        throw new InvalidValue("file", "file-broken", "file: a quote is not closed");
    }

    private static void append(StringBuilder text, int c) {
        if (text.length() >= LONGEST_CELL) {
            throw new InvalidValue("file", "file-broken", "file: a cell is longer than " + LONGEST_CELL);
        }
        text.append((char) c);
    }

    private int peek() throws IOException {
        int c = in.read();
        if (c != END) {
            in.unread(c);
        }
        return c;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(65_536);
        CharBuffer chars = CharBuffer.allocate(65_536);
        try (InputStream in = Files.newInputStream(file)) {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            while (n >= 0) {
                bytes.position(bytes.position() + n).flip();
                if (decoder.decode(bytes, chars, false).isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
                n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            }
            bytes.flip();
            return !decoder.decode(bytes, chars, true).isError();
        }
    }
}
