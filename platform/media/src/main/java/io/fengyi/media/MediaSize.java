package io.fengyi.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes a picture is kept in: longer edge at most 2,560 px and 480 px. */
public enum MediaSize {
    ORIGINAL,
    THUMB;

    /** The word used in links. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MediaSize> of(String word) {
        return Arrays.stream(values()).filter(size -> size.word().equals(word)).findFirst();
    }
}
