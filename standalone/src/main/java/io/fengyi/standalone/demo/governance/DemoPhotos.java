package io.fengyi.standalone.demo.governance;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws little street scenes, each one different, so that the demo carries no photograph of anybody's street. */
public final class DemoPhotos {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final double SCALE = 0.8;

    private DemoPhotos() {}

    /** A JPEG of 640 × 480; {@code mended} shows the street after the repair. */
    public static byte[] street(int seed, boolean mended) {
        BufferedImage image =
                new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(SCALE, SCALE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(seed);
        skyAndHouses(g, random);
        road(g);
        if (!mended) {
            obstacle(g, random);
        }
        g.dispose();
        return jpeg(image);
    }

    private static void skyAndHouses(Graphics2D g, Random random) {
        g.setPaint(new GradientPaint(0, 0, new Color(150, 190, 230), 0, 330, new Color(235, 240, 245)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        int x = 0;
        while (x < WIDTH) {
            int width = 70 + random.nextInt(90);
            int height = 120 + random.nextInt(140);
            g.setColor(Color.getHSBColor(0.05f + random.nextFloat() * 0.1f, 0.25f, 0.55f + random.nextFloat() * 0.3f));
            g.fillRect(x, 330 - height, width - 4, height);
            g.setColor(new Color(80, 95, 110));
            for (int wy = 330 - height + 15; wy < 310; wy += 34) {
                for (int wx = x + 10; wx < x + width - 20; wx += 26) {
                    g.fillRect(wx, wy, 13, 18);
                }
            }
            x += width;
        }
    }

    private static void road(Graphics2D g) {
        g.setColor(new Color(190, 186, 178));
        g.fillRect(0, 330, WIDTH, 60);
        g.setColor(new Color(92, 94, 98));
        g.fillRect(0, 390, WIDTH, HEIGHT - 390);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(6, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {50, 40}, 0));
        g.drawLine(0, 490, WIDTH, 490);
    }

    private static void obstacle(Graphics2D g, Random random) {
        int x = 150 + random.nextInt(400);
        int y = 370 + random.nextInt(100);
        g.setColor(Color.getHSBColor(random.nextFloat(), 0.6f, 0.7f));
        switch (random.nextInt(3)) {
            case 0 -> {
                g.fillRoundRect(x, y, 210, 70, 20, 20);
                g.fillRoundRect(x + 40, y - 45, 120, 60, 20, 20);
                g.setColor(Color.DARK_GRAY);
                g.fillOval(x + 25, y + 48, 46, 46);
                g.fillOval(x + 140, y + 48, 46, 46);
            }
            case 1 -> {
                for (int i = 0; i < 7; i++) {
                    g.fillOval(x + random.nextInt(150), y + random.nextInt(60), 60, 45);
                }
            }
            default -> {
                g.setColor(new Color(40, 40, 44));
                g.fillOval(x, y + 60, 170, 60);
                g.setColor(new Color(120, 110, 90));
                g.setStroke(new BasicStroke(5));
                g.drawOval(x, y + 60, 170, 60);
            }
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
