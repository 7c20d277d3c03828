package io.fengyi.governance.rolemodel.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a role model agreed to, each part for itself.
 *
 * @param displayName sealed with the person's key, base64; null when no name may be shown
 * @param portrait id of the picture, sealed with the person's key, base64; null when none may be shown
 * @param media codes of the media that may tell of them; may be empty
 * @param until last day
 */
public record Portrayal(
        @Nullable String displayName, @Nullable String portrait, Set<String> media, LocalDate until, Instant agreedAt) {

    public Portrayal {
        media = Set.copyOf(media);
    }

    public boolean coversDay(LocalDate day) {
        return !day.isAfter(until);
    }
}
