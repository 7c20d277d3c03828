package io.fengyi.media.image;

import org.jspecify.annotations.Nullable;

/**
 * An image file taken apart without decoding it.
 *
 * @param bytesPerPixel what one decoded pixel takes in memory
 * @param pixels the same file with nothing but what a decoder needs for the pixels
 * @param exif the TIFF block of the Exif data, only ever read for the orientation
 */
record ImageParts(FileKind kind, int width, int height, int bytesPerPixel, byte[] pixels, byte @Nullable [] exif) {

    static ImageParts of(FileKind kind, byte[] file) {
        return switch (kind) {
            case JPEG -> new JpegSegments(file).parts();
            case PNG -> new PngChunks(file).parts();
            case WEBP -> new WebpChunks(file).parts();
            case PDF -> throw new IllegalArgumentException("a PDF has no pixels");
        };
    }

    long pixelCount() {
        return (long) width * height;
    }
}
