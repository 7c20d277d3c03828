package io.fengyi.welfare.wording;

import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Keeps numbers of people out of free text (platform.md 3.5). */
public final class Wording {

    private Wording() {}

    /**
     * Refuses ID numbers, phone numbers and number plates.
     *
     * @param pointer JSON Pointer of the text
     * @throws InvalidValue 422 {@code forbidden-personal-data}; names kind and place, never the number
     */
    public static void check(String pointer, @Nullable String text) {
        PersonalDataScan.find(text).stream().findFirst().ifPresent(found -> {
            throw new InvalidValue(
                    pointer,
                    "forbidden-personal-data",
                    pointer.substring(1) + ": " + found.kind() + " at " + found.start() + "–" + found.end());
        });
    }
}
