package io.fengyi.media.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A PNG file chunk by chunk (ISO/IEC 15948). Only IHDR, PLTE, tRNS, IDAT and IEND stay, so that no compressed text or
 * profile is ever inflated.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int CHUNK_FRAME = 12;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private int bytesPerPixel;
    private boolean data;
    private byte @Nullable [] exif;

    PngChunks(byte[] file) {
        this.file = ByteBuffer.wrap(file);
        this.kept = new ByteArrayOutputStream(file.length);
    }

    ImageParts parts() {
        kept.write(file.array(), 0, SIGNATURE);
        file.position(SIGNATURE);
        String type = chunk();
        while (!type.equals("IEND")) {
            type = chunk();
        }
        if (!data) {
            throw broken("it has no image data");
        }
        return new ImageParts(FileKind.PNG, width, height, bytesPerPixel, kept.toByteArray(), exif);
    }

    private String chunk() {
        if (file.remaining() < CHUNK_FRAME) {
            throw broken("it is cut off at byte " + file.limit());
        }
        int start = file.position();
        int length = file.getInt();
        byte[] name = new byte[4];
        file.get(name);
        String type = new String(name, StandardCharsets.ISO_8859_1);
        if (length < 0 || length > file.remaining() - 4) {
            throw broken("chunk " + printable(type) + " is cut off");
        }
        int body = file.position();
        file.position(body + length);
        int checksum = file.getInt();
        if ((width == 0) != type.equals("IHDR")) {
            throw broken("chunk " + printable(type) + " is out of place");
        }
        if (KEPT.contains(type)) {
            check(start, length, checksum, type);
            kept.write(file.array(), start, length + CHUNK_FRAME);
        } else if (Character.isUpperCase(type.charAt(0))) {
            throw broken("chunk " + printable(type) + " is unknown");
        } else if (type.equals("eXIf")) {
            exif = Arrays.copyOfRange(file.array(), body, body + length);
        }
        if (type.equals("IHDR")) {
            header(body, length);
        }
        data |= type.equals("IDAT");
        return type;
    }

    private void check(int start, int length, int checksum, String type) {
        CRC32 crc = new CRC32();
        crc.update(file.array(), start + 4, length + 4);
        if ((int) crc.getValue() != checksum) {
            throw broken("chunk " + type + " has a wrong checksum");
        }
    }

    private void header(int body, int length) {
        if (length != 13) {
            throw broken("its header has " + length + " bytes");
        }
        width = file.getInt(body);
        height = file.getInt(body + 4);
        int depth = file.get(body + 8);
        int channels =
                switch (file.get(body + 9)) {
                    case 0, 3 -> 1;
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> throw broken("colour type " + file.get(body + 9) + " does not exist");
                };
        bytesPerPixel = channels * Math.max(1, depth / 8);
        if (width <= 0 || height <= 0 || depth <= 0 || depth > 16) {
            throw broken("its header says " + width + " × " + height + " at " + depth + " bits");
        }
    }

    private static String printable(String type) {
        return type.replaceAll("[^A-Za-z]", "?");
    }

    private static UploadRefused broken(String what) {
        return UploadRefused.broken("the PNG is damaged: " + what);
    }
}
