package io.fengyi.registry.person;

import io.fengyi.registry.input.FreeText;
import java.text.Normalizer;
import java.util.Locale;

/** The name of a person, 2–30 characters. */
public record PersonName(String value) {

    /** @throws io.fengyi.http.InvalidValue 422 {@code text-length}, {@code forbidden-personal-data} */
    public static PersonName of(String text) {
        return new PersonName(FreeText.of("/name", text, 2, 30));
    }

    /** What two spellings of one name have in common: neither blanks nor the dot of longer names count. */
    String comparable() {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00b7\\u2022\\u2027\\u30fb.]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Never the name: logs hold no name. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
