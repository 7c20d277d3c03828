package io.fengyi.access.text;

/**
 * One piece of personal data in a text.
 *
 * @param start first character in the original text
 * @param end behind the last character
 */
public record Finding(Kind kind, int start, int end) {

    /** What was found. */
    public enum Kind {
        ID_NUMBER,
        PHONE,
        PLATE
    }
}
