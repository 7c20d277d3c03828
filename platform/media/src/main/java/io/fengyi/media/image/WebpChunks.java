package io.fengyi.media.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A WebP file chunk by chunk (RFC 9649). Only the picture and its alpha stay; a moving picture is refused, because it
 * would be kept as its first frame without anybody noticing.
 */
final class WebpChunks {
    private static final int RIFF_HEADER = 12;
    private static final int SHORTEST_WITH_SIZES = 10;
    private static final byte ALPHA_FLAG = 0x10;
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L");

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private int canvasWidth;
    private int canvasHeight;
    private byte @Nullable [] exif;

    WebpChunks(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.kept = new ByteArrayOutputStream(file.length);
    }

    ImageParts parts() {
        long end = 8 + (file.getInt(4) & 0xFFFFFFFFL);
        if (end > file.limit()) {
            throw broken("it is cut off at byte " + file.limit() + " of " + end);
        }
        file.position(RIFF_HEADER);
        while (file.position() + 8 <= end) {
            chunk();
        }
        if (width == 0) {
            throw broken("it has no picture");
        }
        if (canvasWidth != 0 && (canvasWidth != width || canvasHeight != height)) {
            throw broken("canvas " + canvasWidth + " × " + canvasHeight + ", picture " + width + " × " + height);
        }
        return new ImageParts(FileKind.WEBP, width, height, 4, riff(), exif);
    }

    private void chunk() {
        byte[] name = new byte[4];
        file.get(name);
        String type = new String(name, StandardCharsets.ISO_8859_1);
        long length = file.getInt() & 0xFFFFFFFFL;
        if (length > file.remaining()) {
            throw broken("it is cut off at byte " + file.limit());
        }
        byte[] body = new byte[(int) length];
        file.get(body);
        if (length % 2 == 1 && file.hasRemaining()) {
            file.get();
        }
        boolean measured = PICTURES.contains(type) || type.equals("VP8X");
        if (measured && length < SHORTEST_WITH_SIZES) {
            throw broken("chunk " + type + " has " + length + " bytes");
        }
        if (PICTURES.contains(type)) {
            picture(type, ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN));
            keep(name, body);
        } else {
            switch (type) {
                case "VP8X" -> canvas(name, body);
                case "ALPH" -> keep(name, body);
                case "ANIM", "ANMF" -> throw UploadRefused.type("a moving WebP picture");
                case "EXIF" -> exif = withoutPreamble(body);
                default -> {}
            }
        }
    }

    private void picture(String type, ByteBuffer body) {
        if (width != 0) {
            throw broken("it has two pictures");
        }
        if (type.equals("VP8L")) {
            int sizes = body.getInt(1);
            width = (sizes & 0x3FFF) + 1;
            height = (sizes >> 14 & 0x3FFF) + 1;
        } else {
            width = body.getShort(6) & 0x3FFF;
            height = body.getShort(8) & 0x3FFF;
        }
        if (width == 0 || height == 0) {
            throw broken("it says " + width + " × " + height);
        }
    }

    private void canvas(byte[] name, byte[] body) {
        canvasWidth = 1 + (body[4] & 0xFF | (body[5] & 0xFF) << 8 | (body[6] & 0xFF) << 16);
        canvasHeight = 1 + (body[7] & 0xFF | (body[8] & 0xFF) << 8 | (body[9] & 0xFF) << 16);
        body[0] &= ALPHA_FLAG;
        keep(name, body);
    }

    private void keep(byte[] name, byte[] body) {
        kept.writeBytes(name);
        kept.writeBytes(littleEndian(body.length));
        kept.writeBytes(body);
        if (body.length % 2 == 1) {
            kept.write(0);
        }
    }

    private byte[] riff() {
        var whole = new ByteArrayOutputStream(kept.size() + RIFF_HEADER);
        whole.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(littleEndian(kept.size() + 4));
        whole.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(kept.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] withoutPreamble(byte[] body) {
        boolean preamble =
                new String(body, 0, Math.min(6, body.length), StandardCharsets.ISO_8859_1).equals("Exif\0\0");
        return preamble ? Arrays.copyOfRange(body, 6, body.length) : body;
    }

    private static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static UploadRefused broken(String what) {
        return UploadRefused.broken("the WebP is damaged: " + what);
    }
}
