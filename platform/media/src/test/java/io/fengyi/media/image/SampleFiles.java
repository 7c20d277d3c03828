package io.fengyi.media.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** The files a test uploads, each made here byte by byte. */
public final class SampleFiles {
    /** Text that must be found nowhere in what is kept. */
    public static final String CANARY = "canary-of-the-camera";

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">";

    private SampleFiles() {}

    /** A red left half, a blue right half. */
    public static BufferedImage halves(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(halves(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(halves(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    public static byte[] pngWithHole(int width, int height) {
        BufferedImage image = halves(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0);
        return written(image, "png");
    }

    /** One lossy pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** One lossless pixel. */
    public static byte[] losslessWebp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** A photo as a phone makes it: turned by 90° (tag 6), with a position, a model name, XMP, IPTC and a comment. */
    public static byte[] photoWithAllMetadata(int width, int height) {
        byte[] plain = jpeg(width, height);
        return joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, joined(ascii("Exif\0\0"), exif(6))),
                segment(0xE1, ascii(XMP + "<photoshop:City>" + CANARY + "</photoshop:City></x:xmpmeta>")),
                segment(0xED, iptc()),
                segment(0xFE, ascii(CANARY)),
                Arrays.copyOfRange(plain, 2, plain.length),
                ascii("MotionPhoto_Data" + CANARY));
    }

    /** A big-endian TIFF block: IFD0 with model, orientation and a link to a GPS directory at 31°30′N 120°18′E. */
    public static byte[] exif(int orientation) {
        byte[] model = ascii(CANARY + "\0");
        int ifd0 = 8;
        int modelAt = ifd0 + 2 + 3 * 12 + 4;
        int gps = modelAt + model.length + model.length % 2;
        int latitudeAt = gps + 2 + 4 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(latitudeAt + 48);
        tiff.put(ascii("MM")).putShort((short) 42).putInt(ifd0);
        tiff.putShort((short) 3);
        entry(tiff, 0x0110, 2, model.length).putInt(modelAt);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(gps);
        tiff.putInt(0).put(model).position(gps);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2).put(ascii("N\0\0\0"));
        entry(tiff, 2, 5, 3).putInt(latitudeAt);
        entry(tiff, 3, 2, 2).put(ascii("E\0\0\0"));
        entry(tiff, 4, 5, 3).putInt(latitudeAt + 24);
        tiff.putInt(0);
        for (int value : new int[] {31, 1, 30, 1, 0, 1, 120, 1, 18, 1, 0, 1}) {
            tiff.putInt(value);
        }
        return tiff.array();
    }

    /** A PNG that says {@code width} × {@code height} and carries next to no data: the pixel bomb. */
    public static byte[] pngHeader(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A},
                chunk("IHDR", header),
                chunk("IDAT", deflated(new byte[1_000])),
                chunk("IEND", new byte[0]));
    }

    /** A good PNG with one chunk of compressed text that inflates to a thousand times its size. */
    public static byte[] pngWithTextBomb() {
        byte[] text = joined(ascii("Comment\0\0"), deflated(new byte[50_000_000]));
        return withChunkAfterHeader(png(4, 4), chunk("zTXt", text));
    }

    public static byte[] pngWithExif(int width, int height, int orientation) {
        return withChunkAfterHeader(png(width, height), chunk("eXIf", exif(orientation)));
    }

    public static byte[] withChunkAfterHeader(byte[] png, byte[] chunk) {
        return joined(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
    }

    public static byte[] chunk(String type, byte[] body) {
        byte[] named = joined(ascii(type), body);
        CRC32 crc = new CRC32();
        crc.update(named);
        return joined(intBytes(body.length), named, intBytes((int) crc.getValue()));
    }

    public static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../etc/passwd"));
            zip.write(new byte[100_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] pdf(String body) {
        return ascii("%PDF-1.4\n1 0 obj<</Type/Catalog" + body + ">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] segment(int marker, byte[] body) {
        byte[] frame = {(byte) 0xFF, (byte) marker, (byte) ((body.length + 2) >> 8), (byte) (body.length + 2)};
        return joined(frame, body);
    }

    private static byte[] iptc() {
        byte[] city = joined(new byte[] {0x1C, 2, 90, 0, (byte) CANARY.length()}, ascii(CANARY));
        byte[] resource =
                joined(ascii("8BIM"), new byte[] {4, 4, 0, 0}, intBytes(city.length), city, new byte[city.length % 2]);
        return joined(ascii("Photoshop 3.0\0"), resource);
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length / 100 + 1_000];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] intBytes(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
