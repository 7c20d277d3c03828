package io.fengyi.registry.validity;

import java.time.LocalDate;

/** A change was to hold on days before the thing existed. */
public class BeforeTheStart extends RuntimeException {

    public BeforeTheStart(LocalDate day, LocalDate start) {
        super("validFrom: " + day + " (the record starts on " + start + ")");
    }
}
