package io.fengyi.registry.partyorganisation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How a branch is formed; a committee has the mode COMMITTEE. */
public enum FormationMode {
    /** One enterprise alone. */
    SOLE,
    /** Several enterprises together. */
    JOINT,
    /** For members whose papers stay where they are. */
    FUNCTIONAL,
    COMMITTEE;

    private static final Map<FormationMode, Set<FormationMode>> CONVERSIONS = Map.of(
            FUNCTIONAL, Set.of(SOLE, JOINT),
            JOINT, Set.of(SOLE, FUNCTIONAL),
            SOLE, Set.of(JOINT, FUNCTIONAL),
            COMMITTEE, Set.of());

    Set<FormationMode> conversions() {
        return Objects.requireNonNull(CONVERSIONS.get(this));
    }

    /** Keeps membership papers and may admit members; a functional one may not. */
    public boolean isEstablished() {
        return this != FUNCTIONAL;
    }

    /** Whether so many enterprises are what the mode is for. */
    boolean takes(int enterprises) {
        return switch (this) {
            case SOLE -> enterprises == 1;
            case JOINT -> enterprises >= 2;
            case FUNCTIONAL -> enterprises >= 1;
            case COMMITTEE -> true;
        };
    }
}
