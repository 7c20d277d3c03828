package io.fengyi.systemtests.flow;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A JPEG as a telephone writes it: lying on its side, with a place and an editor's note in its tags. */
final class TaggedPhoto {

    static final int WIDTH = 400;
    static final int HEIGHT = 300;
    static final String NOTE = "http://ns.adobe.com/xap/1.0/";

    private TaggedPhoto() {}

    static byte[] taken() {
        byte[] plain = drawn();
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(plain, 0, 2);
        segment(tagged, exif());
        segment(
                tagged,
                (NOTE + "\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>author</x:xmpmeta>")
                        .getBytes(StandardCharsets.US_ASCII));
        tagged.write(plain, 2, plain.length - 2);
        return tagged.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, byte[] content) {
        int length = content.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(content);
    }

    /** Orientation 6 (turn right) and a GPS directory with a latitude reference. */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, 6);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x0001, 2, 2, 'N');
        tiff.putInt(0);
        return java.util.Arrays.copyOf(tiff.array(), tiff.position());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] drawn() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.getHSBColor((System.nanoTime() % 1000) / 1000f, 0.7f, 0.8f));
        g.fillRect(20, 20, 200, 200);
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
