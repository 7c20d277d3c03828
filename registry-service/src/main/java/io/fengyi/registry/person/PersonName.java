package io.fengyi.registry.person;

import io.fengyi.registry.input.FreeText;

/** The name of a person, 2–30 characters. */
public record PersonName(String value) {

    /** @throws io.fengyi.http.InvalidValue 422 {@code text-length}, {@code forbidden-personal-data} */
    public static PersonName of(String text) {
        return new PersonName(FreeText.of("/name", text, 2, 30));
    }

    /** Never the name: logs hold no name. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
