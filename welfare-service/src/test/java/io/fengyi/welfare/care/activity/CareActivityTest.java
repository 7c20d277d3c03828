package io.fengyi.welfare.care.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import io.fengyi.welfare.care.plan.ActivityPlan;
import io.fengyi.welfare.care.plan.Channel;
import io.fengyi.welfare.care.plan.Department;
import io.fengyi.welfare.care.series.CareSeries;
import io.fengyi.welfare.care.series.Recurrence;
import io.fengyi.welfare.care.series.SeriesKind;
import io.fengyi.welfare.care.series.SeriesPlan;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareActivityTest {

    private static final Instant START = Instant.parse("2023-03-20T06:00:00Z");
    private static final Closing CLOSING = new Closing(START, "acc_1", "高温", "key");

    @ParameterizedTest
    @CsvSource({
        "PLANNED,    CHANGE,       PLANNED",
        "PLANNED,    CANCELLATION, CANCELLED",
        "PLANNED,    HOLDING,",
        "PLANNED,    SIGN_OFF,",
        "OPEN,       CHANGE,",
        "OPEN,       CANCELLATION,",
        "OPEN,       HOLDING,      HELD",
        "OPEN,       SIGN_OFF,",
        "HELD,       CHANGE,",
        "HELD,       CANCELLATION,",
        "HELD,       HOLDING,",
        "HELD,       SIGN_OFF,     HELD",
        "SIGNED_OFF, CHANGE,",
        "SIGNED_OFF, CANCELLATION,",
        "SIGNED_OFF, HOLDING,",
        "CANCELLED,  CHANGE,",
        "CANCELLED,  CANCELLATION,",
        "CANCELLED,  HOLDING,",
        "CANCELLED,  SIGN_OFF,"
    })
    void movesAsTheTableSays(ActivityState from, ActivityCommand command, ActivityState to) {
        CareActivity activity = in(from);
        if (to == null) {
            assertThatExceptionOfType(InvalidTransition.class).isThrownBy(() -> apply(activity, command));
        } else {
            assertThat(apply(activity, command).state()).isEqualTo(to);
        }
    }

    @Test
    void opensAQuarterOfAnHourBeforeItsStart() {
        CareActivity planned = in(ActivityState.PLANNED);
        assertThat(planned.at(START.minusSeconds(901)).state()).isEqualTo(ActivityState.PLANNED);
        assertThat(planned.at(START.minusSeconds(900)).state()).isEqualTo(ActivityState.OPEN);
        assertThat(in(ActivityState.CANCELLED).at(START).state()).isEqualTo(ActivityState.CANCELLED);
    }

    @Test
    void everyDepartmentSignsOnceAndOthersNever() {
        CareActivity held = in(ActivityState.HELD);
        CareActivity one = held.signedOff(by("HUMAN_RESOURCES"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> one.signedOff(by("HUMAN_RESOURCES")));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> held.signedOff(by("FIRE_BRIGADE")));
        assertThat(one.signedOff(by("TRAFFIC_POLICE")).state()).isEqualTo(ActivityState.SIGNED_OFF);
    }

    @Test
    void whoWorksForTwoDepartmentsSignsForTheOneThatHasNotSigned() {
        CareActivity held = in(ActivityState.HELD);
        Set<String> both = Set.of("HUMAN_RESOURCES", "TRAFFIC_POLICE", "FIRE_BRIGADE");
        assertThat(held.signingFor(both)).isEqualTo("HUMAN_RESOURCES");
        assertThat(held.signedOff(by("HUMAN_RESOURCES")).signingFor(both)).isEqualTo("TRAFFIC_POLICE");
        assertThat(held.signingFor(Set.of("FIRE_BRIGADE"))).isEqualTo("FIRE_BRIGADE");
    }

    @Test
    void everyChangeOfThePlanRaisesTheSequence() {
        CareActivity planned = in(ActivityState.PLANNED);
        CareActivity changed = planned.changed(planned.plan().startingAt(START.plusSeconds(60)), START);
        assertThat(changed.sequence()).isEqualTo(1);
        assertThat(changed.cancelled(CLOSING).sequence()).isEqualTo(2);
        assertThat(changed.at(START).held(CLOSING).sequence()).isEqualTo(1);
    }

    private static CareActivity in(ActivityState state) {
        ActivityPlan plan = new ActivityPlan(
                null,
                null,
                List.of(),
                List.of(new Department("HUMAN_RESOURCES", "咨询"), new Department("TRAFFIC_POLICE", "学交规")),
                "320299001001",
                null,
                "古镇社区",
                null,
                START,
                120,
                80,
                Channel.OFFLINE);
        SeriesPlan series = new SeriesPlan(SeriesKind.WARM_BEE, "四季暖蜂慰问", Recurrence.of("FREQ=MONTHLY"), plan);
        CareActivity planned = CareActivity.planned(
                "car_1", new CareSeries("csr_1", 0, series), plan, null, START.minusSeconds(86_400), null);
        return switch (state) {
            case PLANNED -> planned;
            case OPEN -> planned.at(START);
            case HELD -> planned.at(START).held(CLOSING);
            case SIGNED_OFF ->
                in(ActivityState.HELD).signedOff(by("HUMAN_RESOURCES")).signedOff(by("TRAFFIC_POLICE"));
            case CANCELLED -> planned.cancelled(CLOSING);
        };
    }

    private static CareActivity apply(CareActivity activity, ActivityCommand command) {
        return switch (command) {
            case CHANGE -> activity.changed(activity.plan(), START);
            case CANCELLATION -> activity.cancelled(CLOSING);
            case HOLDING -> activity.held(CLOSING);
            case SIGN_OFF -> activity.signedOff(by("HUMAN_RESOURCES"));
        };
    }

    private static SignOff by(String unit) {
        return new SignOff(unit, "已办", START, "acc_2", null);
    }
}
