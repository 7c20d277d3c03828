package io.fengyi.registry.enterprise;

import io.fengyi.http.InvalidValue;
import java.util.Locale;

/**
 * Unified social credit code: 18 characters, the last one checks the others. Source: GB 32100-2015.
 *
 * @param value upper case
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 31;

    /** @throws InvalidValue 422 {@code credit-code-invalid} for a wrong length, character or check digit */
    public static CreditCode of(String text) {
        CreditCode code = withoutCheck(text);
        char expected = checkCharacter(code.value);
        if (code.value.charAt(LENGTH - 1) != expected) {
            throw invalid(text, "the check digit would be " + expected);
        }
        return code;
    }

    /** For codes that stand on the paper with a wrong check digit; length and characters still count. */
    public static CreditCode withoutCheck(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH) {
            throw invalid(text, code.length() + " characters instead of " + LENGTH);
        }
        code.chars().filter(c -> ALPHABET.indexOf(c) < 0).findFirst().ifPresent(c -> {
            throw invalid(text, "'" + (char) c + "' is not a character of such codes");
        });
        return new CreditCode(code);
    }

    static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    private static InvalidValue invalid(String text, String why) {
        return new InvalidValue("/creditCode", "credit-code-invalid", "creditCode: " + text + " (" + why + ")");
    }
}
