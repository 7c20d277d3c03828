package io.fengyi.learning.freetext;

import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.InvalidValue;
import org.jspecify.annotations.Nullable;

/** A text by somebody that others will read: it names nobody by number. Source: platform.md 3.5. */
public final class FreeText {

    private FreeText() {}

    /**
     * The text without blanks around it.
     *
     * @throws InvalidValue 422 {@code personal-data-in-text} for an ID number, a phone or a plate
     */
    public static String checked(String pointer, String text) {
        refusePersonalData(pointer, text);
        return text.strip();
    }

    /** As {@link #checked} for a text that may be missing. */
    public static void refusePersonalData(String pointer, @Nullable String text) {
        PersonalDataScan.find(text).stream().findFirst().ifPresent(found -> {
            throw new InvalidValue(
                    pointer,
                    "personal-data-in-text",
                    pointer.substring(1) + ": " + found.kind() + " at " + found.start() + "–" + found.end());
        });
    }
}
