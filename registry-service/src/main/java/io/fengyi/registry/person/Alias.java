package io.fengyi.registry.person;

import io.fengyi.http.InvalidValue;
import io.fengyi.registry.input.FreeText;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a worker is called here instead of the name: 2–20 characters that cannot be a phone number. */
public record Alias(String value) {

    private static final Pattern SEVEN_DIGITS = Pattern.compile("\\p{Nd}([\\s._-]?\\p{Nd}){6}");

    /**
     * @throws InvalidValue 422 {@code alias-invalid} for a run of seven digits (also full-width or split by blanks and
     *     dashes), {@code text-length}, {@code forbidden-personal-data}
     */
    public static Alias of(String text) {
        String clean = FreeText.of("/alias", text, 2, 20);
        if (SEVEN_DIGITS
                .matcher(Normalizer.normalize(clean, Normalizer.Form.NFKC))
                .find()) {
            throw new InvalidValue("/alias", "alias-invalid", "alias: seven or more digits in a row");
        }
        return new Alias(clean);
    }
}
