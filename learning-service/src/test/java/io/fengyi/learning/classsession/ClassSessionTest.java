package io.fengyi.learning.classsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.learning.classsession.plan.Schedule;
import io.fengyi.learning.classsession.plan.SessionChannel;
import io.fengyi.learning.classsession.plan.SessionKind;
import io.fengyi.learning.classsession.plan.SessionPlace;
import io.fengyi.learning.classsession.plan.SessionPlan;
import io.fengyi.learning.classsession.plan.SessionSlot;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of transitions of learning.md 3.3. */
class ClassSessionTest {

    private static final Instant START = Instant.parse("2023-03-06T00:30:00Z");

    private final ClassSession planned =
            ClassSession.planned("cls_1", SessionState.PLANNED, plan(), null, step("planning"));

    @ParameterizedTest
    @CsvSource({
        "PLANNED, opening, OPEN",
        "PLANNED, cancellation, CANCELLED",
        "PLANNED, holding,",
        "PLANNED, annulment,",
        "OPEN, opening,",
        "OPEN, holding, HELD",
        "OPEN, cancellation, CANCELLED",
        "OPEN, annulment,",
        "HELD, opening,",
        "HELD, holding,",
        "HELD, cancellation,",
        "HELD, annulment, ANNULLED",
        "CANCELLED, opening,",
        "CANCELLED, holding,",
        "CANCELLED, cancellation,",
        "CANCELLED, annulment,",
        "ANNULLED, opening,",
        "ANNULLED, holding,",
        "ANNULLED, cancellation,",
        "ANNULLED, annulment,"
    })
    void everyPairOfTheTable(SessionState from, String command, @Nullable SessionState to) {
        UnaryOperator<ClassSession> act = act(command);
        if (to == null) {
            assertThatExceptionOfType(InvalidTransition.class).isThrownBy(() -> act.apply(in(from)));
        } else {
            assertThat(act.apply(in(from)).state()).isEqualTo(to);
        }
    }

    @Test
    void itOpensFifteenMinutesBeforeTheStartByItself() {
        assertThat(planned.asOf(START.minusSeconds(901)).state()).isEqualTo(SessionState.PLANNED);
        assertThat(planned.asOf(START.minusSeconds(900)).state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void nobodyHoldsAClassBeforeItBegan() {
        SessionStep early = new SessionStep("holding", START.minusSeconds(1), "acc_1", null, null);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> in(SessionState.OPEN).hold(early));
    }

    @Test
    void onceAttendedItCannotBeCancelled() {
        ClassSession attended = in(SessionState.OPEN).attendedBySomebody();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> attended.cancel(step("cancellation")))
                .withMessageContaining("checked in");
    }

    @Test
    void whatWasCancelledHasNoAttendance() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> in(SessionState.CANCELLED).attendedBySomebody());
    }

    @Test
    void calendarsAreToldOfChangesByAHigherSequence() {
        assertThat(planned.sequence()).isZero();
        assertThat(in(SessionState.CANCELLED).sequence()).isEqualTo(1);
    }

    private ClassSession in(SessionState state) {
        return switch (state) {
            case PLANNED -> planned;
            case OPEN -> planned.open(step("opening"));
            case HELD -> in(SessionState.OPEN).hold(step("holding"));
            case CANCELLED -> planned.cancel(step("cancellation"));
            case ANNULLED -> in(SessionState.HELD).annul(step("annulment"));
        };
    }

    private static UnaryOperator<ClassSession> act(String command) {
        return switch (command) {
            case "opening" -> session -> session.open(step(command));
            case "holding" -> session -> session.hold(step(command));
            case "cancellation" -> session -> session.cancel(step(command));
            default -> session -> session.annul(step(command));
        };
    }

    private static SessionStep step(String command) {
        return new SessionStep(command, START.plusSeconds(600), "acc_1", null, null);
    }

    private static SessionPlan plan() {
        return new SessionPlan(
                "晨间党课",
                SessionKind.MORNING_CLASS,
                SessionSlot.MORNING_MEETING,
                SessionChannel.OFFLINE,
                "THEORY",
                new SessionPlace("sit_1", null, null, null, "320299001001", "320299001001"),
                Schedule.of(START, 20),
                List.of(),
                null,
                "acc_1");
    }
}
