package io.fengyi.registry.input;

import io.fengyi.access.text.Finding;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Text as it may be stored: trimmed, without control characters, without an ID number (registry.md 3.3, "refused for
 * ever").
 */
public final class FreeText {

    private FreeText() {}

    /**
     * @param pointer JSON Pointer of the text, for the answer
     * @throws InvalidValue 422 {@code forbidden-personal-data} for an ID number, {@code text-length} or
     *     {@code text-characters}
     */
    public static String of(String pointer, String text, int min, int max) {
        String clean = text.strip();
        int length = clean.codePointCount(0, clean.length());
        if (length < min || length > max) {
            throw new InvalidValue(
                    pointer, "text-length", length + " characters (" + min + " to " + max + " are possible)");
        }
        if (clean.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(pointer, "text-characters", "control characters are not possible here");
        }
        refuseIdNumbers(pointer, clean);
        return clean;
    }

    /** As {@link #of(String, String, int, int)}; null and blank stay null. */
    public static @Nullable String optional(String pointer, @Nullable String text, int min, int max) {
        return text == null || text.isBlank() ? null : of(pointer, text, min, max);
    }

    /**
     * Text about others than the writer: as {@link #of(String, String, int, int)}, and neither a phone number nor a
     * number plate (platform.md 3.5).
     */
    public static String impersonal(String pointer, String text, int min, int max) {
        String clean = of(pointer, text, min, max);
        PersonalDataScan.find(clean).stream().findFirst().ifPresent(finding -> {
            throw new InvalidValue(
                    pointer,
                    "forbidden-personal-data",
                    finding.kind() + " at " + finding.start() + "–" + finding.end());
        });
        return clean;
    }

    private static void refuseIdNumbers(String pointer, String text) {
        PersonalDataScan.find(text).stream()
                .filter(finding -> finding.kind() == Finding.Kind.ID_NUMBER)
                .findFirst()
                .ifPresent(finding -> {
                    throw new InvalidValue(
                            pointer,
                            "forbidden-personal-data",
                            "an ID number at " + finding.start() + "–" + finding.end());
                });
    }
}
