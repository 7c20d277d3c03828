package io.fengyi.welfare.help.flow;

import static io.fengyi.welfare.help.flow.Pleas.MONDAY;
import static io.fengyi.welfare.help.flow.Pleas.give;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import io.fengyi.welfare.help.casefile.Handling;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of welfare.md 3.6's table, for every standing, and every jump that it does not name. */
class HelpTransitionTableTest {

    /** The table once more, as the specification words it; the last two rows add a department without moving. */
    private static final String SPECIFICATION = """
            NEW | triage | TRIAGED | CS
            TRIAGED | assignment | ASSIGNED | CS
            TRIAGED | hand-overs | ASSIGNED | CS
            ASSIGNED | start | IN_PROGRESS | CS UN
            IN_PROGRESS | wait | WAITING_REQUESTER | CS
            WAITING_REQUESTER | replies | IN_PROGRESS | W
            WAITING_REQUESTER | resumption | IN_PROGRESS | SYS
            IN_PROGRESS | solution | SOLVED | CS UN
            SOLVED | confirmation | CONFIRMED | W SYS
            SOLVED CONFIRMED | dispute | IN_PROGRESS | W
            NEW TRIAGED ASSIGNED IN_PROGRESS | cancellation | CANCELLED | W
            NEW TRIAGED | merge | MERGED | CS
            ASSIGNED | hand-overs | ASSIGNED | CS
            IN_PROGRESS | hand-overs | IN_PROGRESS | CS
            """;

    static Stream<Arguments> rows() {
        return SPECIFICATION
                .lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[0].trim().split(" "))
                        .flatMap(from -> Arrays.stream(row[3].trim().split(" "))
                                .map(by -> Arguments.of(
                                        HelpState.valueOf(from),
                                        command(row[1].trim()),
                                        HelpState.valueOf(row[2].trim()),
                                        standing(by)))));
    }

    static Stream<Arguments> jumps() {
        Set<List<Object>> allowed = Set.copyOf(rows().map(row -> List.of(row.get()[0], row.get()[1]))
                .distinct()
                .toList());
        return Arrays.stream(HelpState.values())
                .flatMap(from -> Arrays.stream(HelpCommand.values())
                        // what the requester writes is relayed in any state until the end
                        .filter(command -> command != HelpCommand.REPLY)
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
    void everyRowIsAllowed(HelpState from, HelpCommand command, HelpState to, Standing by) {
        Decision decision = give(request(from, command), command, Pleas.actor(by), MONDAY);
        assertThat(decision.request().state()).isEqualTo(to);
        assertThat(decision.changed()).isTrue();
        assertThat(decision.request().history()).last().satisfies(step -> {
            assertThat(step.what()).isEqualTo(command.path());
            assertThat(step.by()).isEqualTo(by.name());
        });
    }

    @ParameterizedTest(name = "{0}: {1} is not known")
    @MethodSource("jumps")
    void everyOtherJumpIsRefusedWithTheAllowedCommands(HelpState from, HelpCommand command) {
        Actor everybody = new Actor("acc_all", Set.of(Standing.values()), Set.of(Pleas.UNIT));
        List<String> allowed = Transition.commandsIn(from).stream()
                .map(HelpCommand::path)
                .sorted()
                .toList();
        assertThatThrownBy(() -> give(Pleas.in(from), command, everybody, MONDAY))
                .isInstanceOfSatisfying(InvalidTransition.class, refused -> {
                    assertThat(refused.allowed()).isEqualTo(allowed);
                    assertThat(refused.getMessage()).contains(from.name()).contains(command.path());
                });
    }

    @ParameterizedTest(name = "{0}: {1} is not for {2}")
    @MethodSource("wrongStandings")
    void everyOtherStandingIsForbidden(HelpState from, HelpCommand command, Standing standing) {
        assertThatThrownBy(() -> give(request(from, command), command, Pleas.actor(standing), MONDAY))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(HelpState.class)
    void whatEndedTakesNoWords(HelpState state) {
        if (state.hasEnded()) {
            assertThatThrownBy(() -> give(Pleas.in(state), HelpCommand.REPLY, Pleas.REQUESTER, MONDAY))
                    .isInstanceOf(InvalidTransition.class);
        } else {
            assertThat(give(Pleas.in(state), HelpCommand.REPLY, Pleas.REQUESTER, MONDAY)
                            .changed())
                    .isTrue();
        }
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

    /** To be merged, a request must have no other matter than the open one of the same person. */
    private static HelpRequest request(HelpState from, HelpCommand command) {
        HelpRequest request = Pleas.in(from);
        if (command != HelpCommand.MERGE || from != HelpState.TRIAGED) {
            return request;
        }
        return new HelpRequest(
                request.id(),
                request.version(),
                request.state(),
                request.plea(),
                request.requester(),
                request.words(),
                Handling.none(),
                request.handOvers(),
                request.clock(),
                request.solutions(),
                request.times(),
                request.history(),
                request.agenda(),
                null,
                null);
    }

    private static HelpCommand command(String path) {
        return Arrays.stream(HelpCommand.values())
                .filter(command -> command.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Standing standing(String code) {
        return switch (code) {
            case "CS" -> Standing.OFFICE;
            case "UN" -> Standing.DEPARTMENT;
            case "W" -> Standing.REQUESTER;
            case "SYS" -> Standing.SYSTEM;
            default -> throw new IllegalArgumentException(code);
        };
    }
}
