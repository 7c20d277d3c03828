package io.fengyi.registry.development;

import java.time.LocalDate;

/** The next stage is not possible yet; answers 409 with {@code earliestOn}. */
public class TooEarly extends RuntimeException {

    private final LocalDate earliestOn;

    TooEarly(DevelopmentStage to, LocalDate earliestOn) {
        super(to + " is possible from " + earliestOn + " on");
        this.earliestOn = earliestOn;
    }

    public LocalDate earliestOn() {
        return earliestOn;
    }
}
