package io.fengyi.registry.area;

import java.util.Arrays;
import java.util.Optional;

/** The four levels of the tree and the length of their statistical division codes. */
public enum AreaLevel {
    DISTRICT(6),
    STREET(9),
    COMMUNITY(12),
    GRID(15);

    private final int digits;

    AreaLevel(int digits) {
        this.digits = digits;
    }

    int digits() {
        return digits;
    }

    static Optional<AreaLevel> ofLength(int length) {
        return Arrays.stream(values()).filter(level -> level.digits == length).findFirst();
    }
}
