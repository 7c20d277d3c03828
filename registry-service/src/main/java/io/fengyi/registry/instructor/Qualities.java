package io.fengyi.registry.instructor;

import io.fengyi.registry.input.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is fit to be an instructor: one note on each of the three criteria.
 *
 * @param partySpirit at least 10 characters, as the others
 */
public record Qualities(String partySpirit, String ability, String experience) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    /** @throws io.fengyi.http.InvalidValue 422 when a note is missing, too short or holds personal data */
    public static Qualities of(@Nullable String partySpirit, @Nullable String ability, @Nullable String experience) {
        return new Qualities(
                note("/partySpirit", partySpirit), note("/ability", ability), note("/experience", experience));
    }

    private static String note(String pointer, @Nullable String text) {
        return FreeText.of(pointer, text == null ? "" : text, SHORTEST, LONGEST);
    }
}
