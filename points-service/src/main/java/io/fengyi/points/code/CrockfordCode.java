package io.fengyi.points.code;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Codes of Crockford base 32 with an optional Luhn mod-32 check character.
 *
 * <p>Reading is tolerant: lower case, O for 0, I and L for 1, blanks and dashes inside. Source: Crockford base 32;
 * Luhn mod N algorithm (any single wrong character and nearly every swap of neighbours is found).
 */
public final class CrockfordCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final SecureRandom RANDOM = new SecureRandom();

    private CrockfordCode() {}

    public static String random(int length) {
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(BASE)));
        }
        return code.toString();
    }

    /** The code followed by its check character. */
    public static String checked(String code) {
        return code + ALPHABET.charAt(Math.floorMod(-sum(code, 2), BASE));
    }

    /** Whether the last character fits the ones before; false for anything that is no such code. */
    public static boolean isChecked(String code, int length) {
        return code.length() == length
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && sum(code, 1) % BASE == 0;
    }

    public static String normalise(String typed) {
        return typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[ -]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static int sum(String code, int firstFactor) {
        int factor = firstFactor;
        int sum = 0;
        for (int i = code.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(code.charAt(i));
            sum += addend / BASE + addend % BASE;
            factor = factor == 2 ? 1 : 2;
        }
        return sum;
    }
}
