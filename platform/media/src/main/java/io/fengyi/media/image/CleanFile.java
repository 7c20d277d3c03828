package io.fengyi.media.image;

import org.jspecify.annotations.Nullable;

/**
 * What may be kept of an upload.
 *
 * @param width pixels after turning upright, 0 for a PDF
 * @param original the re-encoded picture (longer edge at most 2,560 px), or the PDF itself
 * @param thumb the same picture with a longer edge of at most 480 px; a PDF has none
 */
public record CleanFile(String contentType, int width, int height, byte[] original, byte @Nullable [] thumb) {}
