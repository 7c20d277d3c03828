package io.fengyi.governance.report.flow;

import static io.fengyi.governance.report.flow.Cases.give;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of governance.md 3.2's table, for every standing, and every jump that it does not name. */
class TransitionTableTest {

    /** The table once more, as the specification words it, so that a slip in the code's table is seen. */
    private static final String SPECIFICATION = """
            SUBMITTED | acceptance | ACCEPTED | GS CS
            SUBMITTED | rejection | REJECTED | GS CS
            SUBMITTED ACCEPTED | duplicate-mark | DUPLICATE | GS CS
            SUBMITTED ACCEPTED | withdrawal | WITHDRAWN | RP
            ACCEPTED RETURNED REOPENED | dispatch | DISPATCHED | CS SA
            DISPATCHED | start | IN_PROGRESS | UN
            DISPATCHED | return | RETURNED | UN
            IN_PROGRESS | hold | ON_HOLD | CS SA
            ON_HOLD | resumption | IN_PROGRESS | CS SA SYS
            IN_PROGRESS | resolution | RESOLVED | UN
            RESOLVED | verification | VERIFIED | GS CS
            RESOLVED | rework | IN_PROGRESS | GS CS
            VERIFIED | closure | CLOSED | CS SA SYS
            CLOSED | reopening | REOPENED | RP SA
            RETURNED REOPENED | rejection | REJECTED | CS SA
            REJECTED | appeal | SUBMITTED | RP
            """;

    static Stream<Arguments> rows() {
        return SPECIFICATION
                .lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[0].trim().split(" "))
                        .flatMap(from -> Arrays.stream(row[3].trim().split(" "))
                                .map(by -> Arguments.of(
                                        ReportStatus.valueOf(from),
                                        command(row[1].trim()),
                                        ReportStatus.valueOf(row[2].trim()),
                                        standing(by)))));
    }

    static Stream<Arguments> jumps() {
        Set<List<Object>> allowed = Set.copyOf(rows().map(row -> List.of(row.get()[0], row.get()[1]))
                .distinct()
                .toList());
        return Arrays.stream(ReportStatus.values())
                .flatMap(from -> commands()
                        .filter(command -> !allowed.contains(List.<Object>of(from, command)))
                        .map(command -> Arguments.of(from, command)));
    }

    static Stream<Arguments> wrongStandings() {
        Set<List<Object>> allowed = Set.copyOf(rows().map(row -> List.of(row.get()[0], row.get()[1], row.get()[3]))
                .toList());
        return rows().map(row -> List.of(row.get()[0], row.get()[1]))
                .distinct()
                .flatMap(pair -> Arrays.stream(Standing.values())
                        .filter(standing -> !allowed.contains(List.of(pair.get(0), pair.get(1), standing)))
                        .map(standing -> Arguments.of(pair.get(0), pair.get(1), standing)));
    }

    @ParameterizedTest(name = "{0}: {1} by {3} leads to {2}")
    @MethodSource("rows")
    void everyRowIsAllowed(ReportStatus from, ReportCommand command, ReportStatus to, Standing by) {
        Decision decision = give(Cases.in(from), command, Cases.standing(by));
        assertThat(decision.report().state()).isEqualTo(to);
        assertThat(decision.changed()).isTrue();
        assertThat(decision.report()
                        .history()
                        .get(decision.report().history().size() - 1)
                        .what())
                .isEqualTo(command.path());
    }

    @ParameterizedTest(name = "{0}: {1} is not known")
    @MethodSource("jumps")
    void everyOtherJumpIsRefusedWithTheAllowedCommands(ReportStatus from, ReportCommand command) {
        Actor everybody = new Actor("acc_all", Set.of(Standing.values()));
        List<String> allowed = Transition.commandsIn(from).stream()
                .map(ReportCommand::path)
                .sorted()
                .toList();
        assertThatThrownBy(() -> give(Cases.in(from), command, everybody))
                .isInstanceOfSatisfying(InvalidTransition.class, refused -> {
                    assertThat(refused.allowed()).isEqualTo(allowed);
                    assertThat(refused.getMessage()).contains(from.name()).contains(command.path());
                });
    }

    @ParameterizedTest(name = "{0}: {1} is not for {2}")
    @MethodSource("wrongStandings")
    void everyOtherStandingIsForbidden(ReportStatus from, ReportCommand command, Standing standing) {
        assertThatThrownBy(() -> give(Cases.in(from), command, Cases.standing(standing)))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest(name = "{0}: {1} announces one event")
    @MethodSource("rows")
    void everyTransitionButStartTellsOneThing(ReportStatus from, ReportCommand command, ReportStatus to, Standing by) {
        assertThat(give(Cases.in(from), command, Cases.standing(by)).events())
                .hasSize(command == ReportCommand.START ? 0 : 1);
    }

    @Test
    void theCodesTableIsTheSpecificationsTable() {
        Set<List<Object>> written =
                Set.copyOf(rows().map(row -> List.of(row.get())).toList());
        Set<List<Object>> coded = Set.copyOf(Transition.TABLE.stream()
                .flatMap(row -> row.by().stream().map(by -> List.<Object>of(row.from(), row.command(), row.to(), by)))
                .toList());
        assertThat(coded).isEqualTo(written);
    }

    @Test
    void duplicateAndWithdrawnAreFinal() {
        assertThat(Transition.commandsIn(ReportStatus.DUPLICATE)).isEmpty();
        assertThat(Transition.commandsIn(ReportStatus.WITHDRAWN)).isEmpty();
    }

    private static Stream<ReportCommand> commands() {
        return Arrays.stream(ReportCommand.values()).filter(command -> command != ReportCommand.CREATE);
    }

    private static ReportCommand command(String path) {
        return commands()
                .filter(command -> command.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Standing standing(String code) {
        return switch (code) {
            case "GS" -> Standing.GRID_STAFF;
            case "CS" -> Standing.COMMUNITY_STAFF;
            case "SA" -> Standing.STREET_ADMIN;
            case "UN" -> Standing.UNIT;
            case "RP" -> Standing.REPORTER;
            case "SYS" -> Standing.SYSTEM;
            default -> throw new IllegalArgumentException(code);
        };
    }
}
