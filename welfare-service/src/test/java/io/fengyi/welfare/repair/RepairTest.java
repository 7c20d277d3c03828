package io.fengyi.welfare.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.InvalidTransition;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairTest {

    private static final Instant NOW = Instant.parse("2026-03-31T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "REPORTED, ASSIGNMENT, ASSIGNED",
        "REPORTED, FIXING,",
        "REPORTED, ACCEPTANCE,",
        "ASSIGNED, ASSIGNMENT,",
        "ASSIGNED, FIXING,     FIXED",
        "ASSIGNED, ACCEPTANCE,",
        "FIXED,    ASSIGNMENT,",
        "FIXED,    FIXING,",
        "FIXED,    ACCEPTANCE, ACCEPTED",
        "FIXED,    ACCEPTANCE, ASSIGNED",
        "ACCEPTED, ASSIGNMENT,",
        "ACCEPTED, FIXING,",
        "ACCEPTED, ACCEPTANCE,"
    })
    void movesAsTheTableSays(RepairState from, RepairCommand command, RepairState to) {
        Repair repair = in(from);
        if (to == null) {
            assertThatExceptionOfType(InvalidTransition.class)
                    .isThrownBy(() -> repair.moved(step(command, RepairState.ACCEPTED)));
        } else {
            Repair moved = repair.moved(step(command, to));
            assertThat(moved.state()).isEqualTo(to);
            boolean accepted = to == RepairState.ACCEPTED;
            assertThat(moved.acceptedOn() != null).isEqualTo(accepted);
            assertThat(moved.openFacilityId() == null)
                    .as("another repair may be opened")
                    .isEqualTo(accepted);
        }
    }

    private static Repair in(RepairState state) {
        Repair reported = Repair.reported(
                new RepairSubject("fac_1", "stn_1", "320299001001", "充电桩"), "坏了", NOW, "acc_1", null, null);
        return switch (state) {
            case REPORTED -> reported;
            case ASSIGNED -> reported.moved(step(RepairCommand.ASSIGNMENT, RepairState.ASSIGNED));
            case FIXED -> in(RepairState.ASSIGNED).moved(step(RepairCommand.FIXING, RepairState.FIXED));
            case ACCEPTED -> in(RepairState.FIXED).moved(step(RepairCommand.ACCEPTANCE, RepairState.ACCEPTED));
        };
    }

    private static RepairStep step(RepairCommand command, RepairState to) {
        return new RepairStep(command, to, NOW, "acc_1", null, null);
    }
}
