package io.fengyi.governance.rolemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.governance.rolemodel.consent.Portrayal;
import io.fengyi.governance.rolemodel.notice.Notice;
import io.fengyi.governance.rolemodel.notice.Objection;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of governance.md 3.6's line of states, and every one that it does not name. */
class RoleModelTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of());
    private static final Instant NOW = Instant.parse("2023-03-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 3, 20);
    private static final Notice OVER = new Notice(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 3, 13), null);
    private static final Objection OPEN = Objection.raised("obj_1", "所述活动与实际不符。", NOW);
    private static final Portrayal AGREED =
            new Portrayal("sealed", null, Set.of("XUEXI_QIANGGUO"), LocalDate.of(2024, 3, 31), NOW);

    /** The specification once more; withdrawal before PUBLISHED is our reading of "consent". */
    private static final String SPECIFICATION = """
            NOMINATED | REVIEW | REVIEWED
            REVIEWED | CONSENT | CONSENTED
            CONSENTED | NOTICE | ON_NOTICE
            ON_NOTICE | OBJECTION | ON_NOTICE
            ON_NOTICE | ANSWER | ON_NOTICE
            ON_NOTICE | PUBLICATION | PUBLISHED
            PUBLISHED | WITHDRAWAL | WITHDRAWN
            PUBLISHED | EXPIRY | EXPIRED
            NOMINATED | REFUSAL | REFUSED
            REVIEWED | REFUSAL | REFUSED
            CONSENTED | REFUSAL | REFUSED
            ON_NOTICE | REFUSAL | REFUSED
            REVIEWED | WITHDRAWAL | WITHDRAWN
            CONSENTED | WITHDRAWAL | WITHDRAWN
            ON_NOTICE | WITHDRAWAL | WITHDRAWN
            """;

    static Stream<Arguments> rows() {
        return SPECIFICATION
                .lines()
                .map(line -> line.split("\\|"))
                .map(row -> Arguments.of(
                        RoleModelState.valueOf(row[0].trim()),
                        RoleModelCommand.valueOf(row[1].trim()),
                        RoleModelState.valueOf(row[2].trim())));
    }

    static Stream<Arguments> jumps() {
        Set<List<Object>> allowed = Set.copyOf(
                rows().map(row -> List.of(row.get()[0], row.get()[1])).toList());
        return Arrays.stream(RoleModelState.values())
                .flatMap(from -> Arrays.stream(RoleModelCommand.values())
                        .filter(command -> !allowed.contains(List.<Object>of(from, command)))
                        .map(command -> Arguments.of(from, command)));
    }

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @MethodSource("rows")
    void everyRowIsAllowed(RoleModelState from, RoleModelCommand command, RoleModelState to) {
        List<Objection> objections = command == RoleModelCommand.ANSWER ? List.of(OPEN) : List.of();
        RoleModel after = give(in(from, objections), command);
        assertThat(after.state()).isEqualTo(to);
        assertThat(after.history()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1} is refused")
    @MethodSource("jumps")
    void everyOtherJumpIsRefusedWithTheAllowedCommands(RoleModelState from, RoleModelCommand command) {
        assertThatThrownBy(() -> give(in(from, List.of(OPEN)), command))
                .isInstanceOfSatisfying(
                        InvalidTransition.class,
                        refused -> assertThat(refused.allowed())
                                .containsExactlyInAnyOrderElementsOf(from.allowed().stream()
                                        .map(Object::toString)
                                        .toList()));
    }

    @Test
    void anObjectionPausesTheNoticeUntilTheLastAnswer() {
        RoleModel onNotice = in(RoleModelState.ON_NOTICE, List.of());
        RoleModel paused = onNotice.objectedTo(step(RoleModelCommand.OBJECTION), OPEN, LocalDate.of(2023, 3, 9))
                .objectedTo(
                        step(RoleModelCommand.OBJECTION),
                        Objection.raised("obj_2", "另有异议，请核实。", NOW),
                        LocalDate.of(2023, 3, 10));
        assertThat(paused.notice()).extracting(Notice::pausedOn).isEqualTo(LocalDate.of(2023, 3, 9));
        RoleModel one = paused.answered(step(RoleModelCommand.ANSWER), "obj_1", "已核实。", TODAY, CALENDAR);
        assertThat(one.notice()).extracting(Notice::pausedOn).isNotNull();
        assertThatThrownBy(() -> one.published(step(RoleModelCommand.PUBLICATION), TODAY.plusDays(30)))
                .isInstanceOf(Conflict.class);
        RoleModel all = one.answered(step(RoleModelCommand.ANSWER), "obj_2", "已核实。", TODAY, CALENDAR);
        // two working days were left on the 9th: the 10th and the 13th
        assertThat(all.notice()).isEqualTo(new Notice(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 3, 22), null));
        assertThatThrownBy(() -> all.answered(step(RoleModelCommand.ANSWER), "obj_2", "再答。", TODAY, CALENDAR))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void nothingIsPublishedDuringTheNoticeOrAfterTheConsent() {
        RoleModel onNotice = in(RoleModelState.ON_NOTICE, List.of());
        assertThatThrownBy(() -> onNotice.published(step(RoleModelCommand.PUBLICATION), LocalDate.of(2023, 3, 13)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> onNotice.published(step(RoleModelCommand.PUBLICATION), LocalDate.of(2024, 4, 1)))
                .isInstanceOf(Conflict.class);
        assertThat(onNotice.published(step(RoleModelCommand.PUBLICATION), LocalDate.of(2023, 3, 14))
                        .publishedOn())
                .isEqualTo(LocalDate.of(2023, 3, 14));
    }

    @Test
    void whatIsOverKeepsNothingOfThePerson() {
        RoleModel over = in(RoleModelState.PUBLISHED, List.of(OPEN))
                .ended(step(RoleModelCommand.WITHDRAWAL), TODAY)
                .withoutPerson();
        assertThat(over.portrayal()).isNull();
        assertThat(over.nomination().reason()).isNull();
        assertThat(over.objections()).isEmpty();
        assertThat(over.workerId()).isNull();
        assertThat(over.openFor()).isNull();
    }

    private static RoleModel give(RoleModel model, RoleModelCommand command) {
        RoleModelStep step = step(command);
        return switch (command) {
            case REVIEW -> model.reviewed(step);
            case CONSENT -> model.consented(step, AGREED);
            case NOTICE -> model.onNotice(step, OVER);
            case OBJECTION -> model.objectedTo(step, OPEN, TODAY);
            case ANSWER -> model.answered(step, "obj_1", "已核实。", TODAY, CALENDAR);
            case PUBLICATION -> model.published(step, TODAY);
            case WITHDRAWAL, EXPIRY, REFUSAL -> model.ended(step, TODAY);
        };
    }

    private static RoleModelStep step(RoleModelCommand command) {
        return new RoleModelStep(command, NOW, "acc_1", null, null);
    }

    private static RoleModel in(RoleModelState state, List<Objection> objections) {
        @Nullable Portrayal portrayal = state == RoleModelState.NOMINATED ? null : AGREED;
        return new RoleModel(
                "rol_1",
                1L,
                "wkr_1",
                "wkr_1",
                new Nomination("320299001001", "连续两年参加停车秩序志愿活动。", "wkr_2", NOW),
                state,
                portrayal,
                OVER,
                objections,
                null,
                null,
                List.of(),
                null,
                null);
    }
}
