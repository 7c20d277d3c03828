package io.fengyi.welfare.help.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.help.SeenHelp;
import io.fengyi.welfare.help.flow.HelpCommand;
import io.fengyi.welfare.help.flow.HelpState;
import io.fengyi.welfare.help.flow.Transition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a request stands after a command; no words, so nothing is opened by acting. */
@Schema(name = "HelpStanding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HelpStanding(
        @Schema(example = "hlp_0HZ8K3QF5S1RM") String id,
        HelpState state,
        @Nullable String matterId,
        List<Part> handOvers,
        @Nullable Instant due,
        @Schema(example = "[\"assignment\",\"hand-overs\"]") List<String> allowed) {

    /** A hand-over by its id. */
    @Schema(name = "HandOverStanding")
    record Part(
            @Schema(example = "hnd_0HZ8K3QF5S1RM") String id,
            @Schema(example = "HUMAN_RESOURCES") String department,
            @Schema(example = "ACCEPTED") String state) {}

    static HelpStanding of(SeenHelp seen) {
        return new HelpStanding(
                seen.request().id(),
                seen.request().state(),
                seen.request().handling().matterId(),
                seen.request().handOvers().stream()
                        .map(one ->
                                new Part(one.id(), one.department(), one.state().name()))
                        .toList(),
                seen.request().agenda().dueAt(),
                Transition.allowed(seen.request(), seen.viewer()).stream()
                        .map(HelpCommand::path)
                        .toList());
    }
}
