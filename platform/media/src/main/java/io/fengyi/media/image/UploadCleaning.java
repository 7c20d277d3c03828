package io.fengyi.media.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes out of an uploaded file what may be kept: a picture decoded and drawn anew, upright, in two sizes and without
 * any metadata. Accepts JPEG, PNG and still WebP of at most 50 megapixels, and PDF where the owner allows it. Opaque
 * pictures become JPEG, pictures with transparency PNG.
 *
 * <p>Refuses with {@link UploadRefused}. One decoded picture is held per call, of at most
 * {@value #DECODED_BYTES} bytes where the format can be read with gaps (JPEG, PNG); callers bound how many run at a
 * time. Source: platform.md 3.8.
 */
public final class UploadCleaning {
    static final long MOST_PIXELS = 50_000_000;
    static final int ORIGINAL_EDGE = 2_560;
    static final int THUMB_EDGE = 480;
    static final int DECODED_BYTES = 80_000_000;
    private static final float JPEG_QUALITY = 0.86f;
    private static final int PDF_TRAILER = 1_024;

    private UploadCleaning() {}

    public static CleanFile clean(byte[] file, boolean pdfAllowed) {
        FileKind kind = FileKind.of(file)
                .filter(found -> found != FileKind.PDF || pdfAllowed)
                .orElseThrow(() -> UploadRefused.type(FileKind.firstBytesOf(file)));
        return kind == FileKind.PDF ? pdf(file) : image(kind, file);
    }

    private static CleanFile pdf(byte[] file) {
        ForeignContent.inPdf(file).ifPresent(other -> {
            throw UploadRefused.type(other);
        });
        int from = Math.max(0, file.length - PDF_TRAILER);
        if (!new String(file, from, file.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw UploadRefused.broken("the PDF is cut off at byte " + file.length);
        }
        return new CleanFile(FileKind.PDF.contentType(), 0, 0, file, null);
    }

    private static CleanFile image(FileKind kind, byte[] file) {
        ImageParts parts = ImageParts.of(kind, file);
        if (parts.pixelCount() > MOST_PIXELS) {
            throw UploadRefused.imageTooLarge(parts.width(), parts.height(), MOST_PIXELS);
        }
        ForeignContent.inImage(file).ifPresent(other -> {
            throw UploadRefused.type("an image that is also " + other);
        });
        Orientation orientation = ExifOrientation.of(parts.exif());
        try {
            return redraw(parts, orientation);
        } catch (IOException | RuntimeException e) {
            throw UploadRefused.broken("the " + kind + " cannot be decoded", e);
        }
    }

    private static CleanFile redraw(ImageParts parts, Orientation orientation) throws IOException {
        BufferedImage upright = upright(decode(parts), orientation);
        boolean opaque = isOpaque(upright);
        BufferedImage original = fit(upright, ORIGINAL_EDGE, opaque);
        BufferedImage thumb = fit(original, THUMB_EDGE, opaque);
        return new CleanFile(
                (opaque ? FileKind.JPEG : FileKind.PNG).contentType(),
                original.getWidth(),
                original.getHeight(),
                encode(original, opaque),
                encode(thumb, opaque));
    }

    private static BufferedImage decode(ImageParts parts) throws IOException {
        ImageReader reader = readerOf(parts.kind());
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(parts.pixels()))) {
            reader.setInput(input, true, true);
            ImageReadParam gaps = reader.getDefaultReadParam();
            int step = stepWithin(parts.pixelCount() * parts.bytesPerPixel());
            gaps.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, gaps);
        } finally {
            reader.dispose();
        }
    }

    /** Every n-th pixel is enough: the square root of the excess, so that the decoded picture fits the budget. */
    static int stepWithin(long decodedBytes) {
        return (int) Math.max(1, Math.ceil(Math.sqrt((double) decodedBytes / DECODED_BYTES)));
    }

    private static ImageReader readerOf(FileKind kind) {
        return kind == FileKind.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(kind.name()).next();
    }

    private static BufferedImage upright(BufferedImage decoded, Orientation orientation) throws IOException {
        BufferedImage fitted =
                fit(decoded, ORIGINAL_EDGE, !decoded.getColorModel().hasAlpha());
        return ExifFilterUtils.getFilterForOrientation(orientation).apply(fitted);
    }

    private static BufferedImage fit(BufferedImage image, int edge, boolean opaque) throws IOException {
        int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        boolean fits = image.getWidth() <= edge && image.getHeight() <= edge;
        if (fits && image.getType() == type) {
            return image;
        }
        var sized = fits ? Thumbnails.of(image).scale(1) : Thumbnails.of(image).size(edge, edge);
        return sized.imageType(type).asBufferedImage();
    }

    private static boolean isOpaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return true;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int pixel : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                if (pixel >>> 24 != 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] encode(BufferedImage image, boolean opaque) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(opaque ? "jpeg" : "png").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (opaque) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
