package io.fengyi.welfare.agreement;

import io.fengyi.http.InvalidValue;
import java.util.Locale;

/**
 * Unified social credit code: 18 characters of which the last checks the others. Source: GB 32100-2015.
 *
 * @param value upper case
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** @throws InvalidValue 422 {@code credit-code-invalid} for a wrong length, character or check digit */
    public static CreditCode of(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw invalid(text, LENGTH + " digits and capitals without I, O, S, V, Z are expected");
        }
        char expected = checkCharacter(code);
        if (code.charAt(LENGTH - 1) != expected) {
            throw invalid(text, "the last character would be " + expected);
        }
        return new CreditCode(code);
    }

    /** Weights are the powers of 3 modulo 31; a remainder of 0 gives the character 0. */
    static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static InvalidValue invalid(String text, String why) {
        return new InvalidValue("/creditCode", "credit-code-invalid", "creditCode: " + text + " (" + why + ")");
    }
}
