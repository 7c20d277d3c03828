package io.fengyi.media.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What an upload is by its first bytes; neither its name nor its declared type is ever asked. */
public enum FileKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf");

    private final String contentType;

    FileKind(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    static Optional<FileKind> of(byte[] file) {
        if (startsWith(file, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (startsWith(file, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (startsWith(file, 0, 'R', 'I', 'F', 'F') && startsWith(file, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (startsWith(file, 0, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        return Optional.empty();
    }

    /** The first bytes as a person may read them in an error message. */
    static String firstBytesOf(byte[] file) {
        if (file.length == 0) {
            return "an empty file";
        }
        String start = new String(file, 0, Math.min(file.length, 16), StandardCharsets.ISO_8859_1);
        return "a file that starts with \"" + start.replaceAll("[^ -~]", "?") + "\"";
    }

    private static boolean startsWith(byte[] file, int at, int... magic) {
        if (file.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[at + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
