package io.fengyi.registry.development;

import java.util.Optional;

/** The way in, in order. Source: registry.md 3.7. */
public enum DevelopmentStage {
    APPLICANT,
    ACTIVIST,
    DEVELOPMENT_TARGET,
    PROBATIONARY,
    FULL,
    ENDED;

    boolean isOpen() {
        return this != FULL && this != ENDED;
    }

    /** The stage after this one; none after FULL and ENDED. */
    Optional<DevelopmentStage> next() {
        return isOpen() ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
