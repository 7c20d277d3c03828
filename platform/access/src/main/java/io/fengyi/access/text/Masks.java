package io.fengyi.access.text;

/** What of a personal value is shown by default, in every role. Source: platform.md 3.5. */
public final class Masks {

    private static final String HIDDEN = "****";

    private Masks() {}

    /** First character and two stars, whatever the length: {@code 王小明} → {@code 王**}. */
    public static String name(String name) {
        String text = name.strip();
        return text.isEmpty() ? "" : new String(Character.toChars(text.codePointAt(0))) + "**";
    }

    /** {@code 13800000000} → {@code 138****0000}; of shorter numbers only the last two digits stay. */
    public static String phone(String phone) {
        String digits = phone.replaceAll("\\D", "");
        if (digits.length() == 13 && digits.startsWith("86")) {
            digits = digits.substring(2);
        }
        if (digits.length() == 11 && digits.startsWith("1")) {
            return digits.substring(0, 3) + HIDDEN + digits.substring(7);
        }
        return digits.length() < 5 ? HIDDEN : HIDDEN + digits.substring(digits.length() - 2);
    }
}
