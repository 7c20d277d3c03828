package io.fengyi.governance.volunteer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolunteerHoursTest {

    private static final Instant NINE = Instant.parse("2023-03-11T01:00:00Z");
    private static final HoursDecision SOMEBODY = new HoursDecision(NINE, "acc_1", null);

    @ParameterizedTest(name = "in at {0} min, out at {1} min of {2}: {3} minutes count")
    @CsvSource({
        "0, 120, 120, 120",
        "0, 119, 120, 90",
        "0, 29, 120, 0",
        "0, 30, 120, 30",
        "-15, 120, 120, 120",
        "0, 180, 120, 120",
        "10, 120, 120, 90",
        "0, 60, 45, 30",
        "0, 480, 480, 480",
        "5, 5, 120, 0"
    })
    void timeIsAtMostTheLengthAndRoundedDownToHalfHours(int in, int out, int most, int counted) {
        assertThat(CountedMinutes.between(NINE.plusSeconds(in * 60L), NINE.plusSeconds(out * 60L), most))
                .isEqualTo(counted);
    }

    @Test
    void withoutACheckOutItIsNothingUnlessSomebodySaysSo() {
        assertThat(in(HoursState.RECORDED).confirm(null, SOMEBODY).minutes()).isZero();
        assertThat(in(HoursState.RECORDED).confirm(90, SOMEBODY).minutes()).isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 45, 150})
    void correctionsAreHalfHoursWithinTheLength(int minutes) {
        assertThatThrownBy(() -> in(HoursState.RECORDED).confirm(minutes, SOMEBODY))
                .isInstanceOf(InvalidValue.class);
    }

    /** RECORDED: check-out, confirmation; CONFIRMED: void; VOIDED: nothing. */
    @ParameterizedTest(name = "all commands in {0}")
    @EnumSource(HoursState.class)
    void whatIsPossibleInWhichState(HoursState state) {
        check(state == HoursState.RECORDED, () -> in(state).left(Presence.byHand(NINE), null));
        check(state == HoursState.RECORDED, () -> in(state).confirm(null, SOMEBODY));
        check(state == HoursState.CONFIRMED, () -> in(state).voidBy(SOMEBODY));
    }

    @Test
    void theForgottenLeaveTheirTimeAndNothingElse() {
        VolunteerHours hours = in(HoursState.CONFIRMED).forgotten("erased_1");
        assertThat(hours.isOf("wkr_1")).isFalse();
        assertThat(hours.isOf("erased_1")).isFalse();
        assertThat(hours.deviceMark()).isNull();
        assertThat(hours.toString()).doesNotContain("wkr_1");
        assertThat(hours.minutes()).isEqualTo(60);
    }

    private static void check(boolean allowed, Runnable command) {
        if (allowed) {
            command.run();
        } else {
            assertThatThrownBy(command::run).isInstanceOf(InvalidTransition.class);
        }
    }

    private static VolunteerHours in(HoursState state) {
        Spell spell = new Spell(
                "vtm_1", "HYGIENE", "OFFLINE", "320299001001", LocalDate.of(2023, 3, 11), "2023-03", NINE, 120);
        return new VolunteerHours(
                "vho_1",
                1L,
                "vac_1",
                "wkr_1",
                false,
                spell,
                Presence.byHand(NINE),
                null,
                "mark",
                state,
                state == HoursState.RECORDED ? 0 : 60,
                null,
                null,
                null);
    }
}
