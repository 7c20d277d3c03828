package io.fengyi.governance.volunteer.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of governance.md 3.5's line of states, and every one that it does not name. */
class VolunteerActivityTest {

    private static final Instant START = Instant.parse("2023-03-11T01:00:00Z");

    /** The specification once more, so that a slip in the code's table is seen. */
    private static final String SPECIFICATION = """
            PLANNED | OPENING | OPEN
            PLANNED | CANCELLATION | CANCELLED
            OPEN | HOLDING | HELD
            HELD | CONFIRMATION | CONFIRMED
            """;

    static Stream<Arguments> rows() {
        return SPECIFICATION
                .lines()
                .map(line -> line.split("\\|"))
                .map(row -> Arguments.of(
                        ActivityState.valueOf(row[0].trim()),
                        ActivityCommand.valueOf(row[1].trim()),
                        ActivityState.valueOf(row[2].trim())));
    }

    static Stream<Arguments> jumps() {
        Set<List<Object>> allowed = Set.copyOf(
                rows().map(row -> List.of(row.get()[0], row.get()[1])).toList());
        return Arrays.stream(ActivityState.values())
                .flatMap(from -> Arrays.stream(ActivityCommand.values())
                        .filter(command -> !allowed.contains(List.<Object>of(from, command)))
                        .map(command -> Arguments.of(from, command)));
    }

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @MethodSource("rows")
    void everyRowIsAllowed(ActivityState from, ActivityCommand command, ActivityState to) {
        VolunteerActivity moved = in(from).moved(step(command));
        assertThat(moved.state()).isEqualTo(to);
        assertThat(moved.history()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1} is refused")
    @MethodSource("jumps")
    void everyOtherJumpIsRefusedWithTheAllowedCommands(ActivityState from, ActivityCommand command) {
        assertThatThrownBy(() -> in(from).moved(step(command)))
                .isInstanceOfSatisfying(
                        InvalidTransition.class,
                        refused -> assertThat(refused.allowed())
                                .containsExactlyInAnyOrderElementsOf(from.allowed().stream()
                                        .map(Object::toString)
                                        .toList()));
    }

    @ParameterizedTest
    @EnumSource(value = ActivityState.class, mode = EnumSource.Mode.EXCLUDE, names = "PLANNED")
    void plansChangeUntilItOpens(ActivityState state) {
        assertThatThrownBy(() -> in(state).changed(plan(20))).isInstanceOf(InvalidTransition.class);
        assertThat(in(ActivityState.PLANNED).changed(plan(30)).free()).isEqualTo(29);
    }

    @Test
    void theQuotaIsNeverBelowThoseWhoSignedUp() {
        assertThat(in(ActivityState.PLANNED).changed(plan(1)).free()).isZero();
        assertThatThrownBy(() -> in(ActivityState.PLANNED).changed(plan(0))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void itIsDueToOpenFifteenMinutesBefore() {
        VolunteerActivity planned = in(ActivityState.PLANNED);
        assertThat(planned.isDueToOpen(START.minusSeconds(901))).isFalse();
        assertThat(planned.isDueToOpen(START.minusSeconds(900))).isTrue();
        assertThat(in(ActivityState.CANCELLED).isDueToOpen(START)).isFalse();
    }

    private static ActivityStep step(ActivityCommand command) {
        return new ActivityStep(command, START, "acc_1", null, null);
    }

    private static ActivityPlan plan(int quota) {
        return new ActivityPlan(
                "vtm_1",
                "HYGIENE",
                null,
                ActivityPlan.Channel.OFFLINE,
                "320299001001",
                null,
                "古镇社区",
                START,
                120,
                quota);
    }

    private static VolunteerActivity in(ActivityState state) {
        ActivityPlan plan = plan(20);
        return new VolunteerActivity(
                "vac_1",
                1L,
                plan,
                plan.businessDay(),
                plan.month(),
                plan.opensAt(),
                state,
                19,
                List.of(new SignUp("vsu_1", "wkr_1", START)),
                List.of(),
                null,
                null);
    }
}
