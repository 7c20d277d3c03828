package io.fengyi.media.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds a second file inside a first one. Re-encoding would drop it anyway; an upload made to be two things is refused
 * because nobody makes one by accident. Trailing bytes as such are no sign: phones append a film or a second picture.
 */
final class ForeignContent {
    private static final int SNIFFED = 1024;
    private static final int ZIP_END_RECORD = 22;
    private static final int ZIP_LONGEST_COMMENT = 0xFFFF;
    private static final byte[][] ACTIVE_ANYWHERE = lower("<script", "<!doctype", "<?php", "<iframe");
    private static final byte[][] ACTIVE_AT_START = lower("<html", "<svg", "%pdf-");

    private ForeignContent() {}

    /** Names what else an image file is, if anything. */
    static Optional<String> inImage(byte[] file) {
        return endsAsZip(file) ? Optional.of("a ZIP archive") : activeText(file);
    }

    /** Names what makes a PDF more than paper, if anything: scripts, programs, files inside, an archive behind. */
    static Optional<String> inPdf(byte[] file) {
        if (endsAsZip(file)) {
            return Optional.of("a ZIP archive");
        }
        for (byte[] word : lower("/javascript", "/launch", "/embeddedfile")) {
            if (find(file, word, file.length)) {
                return Optional.of("a PDF with " + new String(word, StandardCharsets.US_ASCII));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> activeText(byte[] file) {
        for (byte[] word : ACTIVE_ANYWHERE) {
            if (find(file, word, file.length)) {
                return Optional.of("text with " + new String(word, StandardCharsets.US_ASCII));
            }
        }
        for (byte[] word : ACTIVE_AT_START) {
            if (find(file, word, SNIFFED)) {
                return Optional.of("text with " + new String(word, StandardCharsets.US_ASCII));
            }
        }
        return Optional.empty();
    }

    /** A ZIP reader starts from the end: a record "PK56" whose comment reaches exactly to the last byte. */
    private static boolean endsAsZip(byte[] file) {
        int first = Math.max(0, file.length - ZIP_END_RECORD - ZIP_LONGEST_COMMENT);
        for (int at = file.length - ZIP_END_RECORD; at >= first; at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                int comment = file[at + 20] & 0xFF | (file[at + 21] & 0xFF) << 8;
                if (at + ZIP_END_RECORD + comment == file.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean find(byte[] file, byte[] word, int within) {
        int last = Math.min(file.length, within) - word.length;
        for (int at = 0; at <= last; at++) {
            int matched = 0;
            while (matched < word.length && lower(file[at + matched]) == word[matched]) {
                matched++;
            }
            if (matched == word.length) {
                return true;
            }
        }
        return false;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }

    private static byte[][] lower(String... words) {
        byte[][] bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[i].getBytes(StandardCharsets.US_ASCII);
        }
        return bytes;
    }
}
