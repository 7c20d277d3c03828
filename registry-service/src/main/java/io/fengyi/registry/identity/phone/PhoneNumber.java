package io.fengyi.registry.identity.phone;

import io.fengyi.access.text.Masks;
import io.fengyi.http.InvalidValue;
import java.util.regex.Pattern;

/**
 * A mobile number of mainland China.
 *
 * @param value eleven digits, without country code
 */
public record PhoneNumber(String value) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern PREFIX = Pattern.compile("^(\\+86|0086|86(?=1[3-9]\\d{9}$))");

    /** @throws InvalidValue 422 {@code phone-invalid}; the answer does not repeat the number */
    public static PhoneNumber of(String text) {
        String digits = PREFIX.matcher(text.replaceAll("[\\s-]", "")).replaceFirst("");
        if (!MOBILE.matcher(digits).matches()) {
            throw new InvalidValue("/phone", "phone-invalid", "phone: not a mobile number of mainland China");
        }
        return new PhoneNumber(digits);
    }

    /** Masked: logs hold no phone. */
    @Override
    public String toString() {
        return Masks.phone(value);
    }
}
