package io.fengyi.welfare.agreement;

import java.time.LocalDate;

/** A merchant may only serve riders while its agreement runs; 409. */
public class AgreementNotRunning extends RuntimeException {

    public AgreementNotRunning(Agreement agreement, LocalDate today) {
        super("agreement: " + agreement + " (today is " + today + ")");
    }
}
