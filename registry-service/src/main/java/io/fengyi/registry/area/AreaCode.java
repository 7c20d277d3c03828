package io.fengyi.registry.area;

import io.fengyi.http.InvalidValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statistical division code; a prefix of it is the code of the area around it. */
public record AreaCode(String value) {

    /** @throws InvalidValue 400 unless it has 6, 9, 12 or 15 digits */
    public static AreaCode of(String pointer, String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || AreaLevel.ofLength(text.length()).isEmpty()) {
            throw InvalidValue.badRequest(
                    pointer, "area: " + text + " (6 digits name a district, 9 a street, 12 a community, 15 a grid)");
        }
        return new AreaCode(text);
    }

    /** The code of an optional {@code area} parameter; null stays null. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of("area", text).value();
    }

    public AreaLevel level() {
        return AreaLevel.ofLength(value.length()).orElseThrow();
    }

    /** Empty for a district. */
    public Optional<AreaCode> parent() {
        return level() == AreaLevel.DISTRICT
                ? Optional.empty()
                : Optional.of(new AreaCode(value.substring(0, value.length() - 3)));
    }

    public boolean isWithin(AreaCode other) {
        return value.startsWith(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
