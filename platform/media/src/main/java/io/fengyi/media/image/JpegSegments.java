package io.fengyi.media.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG file segment by segment (ITU-T T.81 annex B). Only tables, frame, scans, JFIF and Adobe markers stay; Exif,
 * XMP, IPTC, ICC, comments and whatever follows the end of the image are left out.
 */
final class JpegSegments {
    private static final int MOST_SCANS = 100;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at;
    private int width;
    private int height;
    private int components;
    private int scans;
    private byte @Nullable [] exif;

    JpegSegments(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    ImageParts parts() {
        at = 2;
        kept.write(0xFF);
        kept.write(SOI);
        for (int marker = nextMarker(); marker != EOI; marker = nextMarker()) {
            segment(marker);
        }
        kept.write(0xFF);
        kept.write(EOI);
        if (width == 0 || scans == 0) {
            throw UploadRefused.broken("the JPEG ends before its image data");
        }
        return new ImageParts(FileKind.JPEG, width, height, components, kept.toByteArray(), exif);
    }

    private int nextMarker() {
        if (read(at++) != 0xFF) {
            throw UploadRefused.broken("no JPEG marker at byte " + (at - 1));
        }
        int marker = read(at++);
        while (marker == 0xFF) {
            marker = read(at++);
        }
        return marker;
    }

    private void segment(int marker) {
        int length = read(at) << 8 | read(at + 1);
        int end = at + length;
        if (length < 2 || end > file.length) {
            throw UploadRefused.broken("the JPEG is cut off at byte " + at);
        }
        if (isFrame(marker)) {
            frame(marker);
        } else if (marker == APP1 && exif == null && has(EXIF)) {
            exif = Arrays.copyOfRange(file, at + 2 + EXIF.length, end);
        }
        if (isKept(marker)) {
            kept.write(0xFF);
            kept.write(marker);
            kept.write(file, at, length);
        }
        at = end;
        if (marker == SOS) {
            scan();
        }
    }

    private void frame(int marker) {
        boolean huffman = marker <= 0xC2;
        int precision = read(at + 2);
        components = read(at + 7);
        if (!huffman || precision != 8 || (components != 1 && components != 3)) {
            throw UploadRefused.type("JPEG of a kind no phone makes: frame " + Integer.toHexString(marker) + ", "
                    + precision + " bits, " + components + " components");
        }
        if (width != 0) {
            throw UploadRefused.broken("the JPEG has two frames");
        }
        height = read(at + 3) << 8 | read(at + 4);
        width = read(at + 5) << 8 | read(at + 6);
        if (width == 0 || height == 0) {
            throw UploadRefused.broken("the JPEG does not say its size");
        }
    }

    /** Copies entropy-coded data up to the next real marker; a file of endless scans would cost hours to decode. */
    private void scan() {
        if (width == 0 || ++scans > MOST_SCANS) {
            throw UploadRefused.broken("scans: " + scans + " (at most " + MOST_SCANS + ", after the frame)");
        }
        int from = at;
        while (!(read(at) == 0xFF && isMarkerInScan(read(at + 1)))) {
            at++;
        }
        kept.write(file, from, at - from);
    }

    private static boolean isMarkerInScan(int second) {
        return second != 0x00 && second != 0xFF && (second < 0xD0 || second > 0xD7);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean isKept(int marker) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        boolean comment = marker == 0xFE;
        return (!application && !comment)
                || (marker == 0xE0 && has("JFIF\0".getBytes(StandardCharsets.US_ASCII)))
                || (marker == 0xEE && has("Adobe".getBytes(StandardCharsets.US_ASCII)));
    }

    private boolean has(byte[] name) {
        int from = at + 2;
        return from + name.length <= file.length && Arrays.equals(file, from, from + name.length, name, 0, name.length);
    }

    private int read(int position) {
        if (position >= file.length) {
            throw UploadRefused.broken("the JPEG is cut off at byte " + file.length);
        }
        return file[position] & 0xFF;
    }
}
