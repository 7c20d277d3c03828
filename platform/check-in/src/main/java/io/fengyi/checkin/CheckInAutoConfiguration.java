package io.fengyi.checkin;

import io.fengyi.access.vault.SigningKeys;
import io.fengyi.http.ProblemTable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives a service its check-in codes, with a key of its own. */
@AutoConfiguration
public class CheckInAutoConfiguration {

    @Bean
    CheckInDesk checkInDesk(SigningKeys keys) {
        return new CheckInDesk(new CheckInCodes(keys.derive("check-in-codes")));
    }

    @Bean
    ProblemTable checkInProblems() {
        return new ProblemTable()
                .answer(CheckInClosed.class, 422, "check-in-closed")
                .with("opensAt", CheckInClosed::opensAt)
                .with("closesAt", CheckInClosed::closesAt);
    }
}
