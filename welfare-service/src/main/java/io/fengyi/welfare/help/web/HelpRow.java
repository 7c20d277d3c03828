package io.fengyi.welfare.help.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.Plea;
import io.fengyi.welfare.help.casefile.RightsTopic;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.HelpState;
import io.fengyi.welfare.help.handover.HandOver;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request in a list: no words, no person. */
@Schema(name = "HelpRow", description = "求助（列表，不含内容）")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HelpRow(
        @Schema(example = "hlp_0HZ8K3QF5S1RM") String id,
        HelpState state,
        HelpCategory category,
        @Nullable RightsTopic topic,
        @Schema(example = "320299001001") String communityCode,
        Plea.Channel channel,
        @Nullable String matterId,
        List<String> departments,
        Instant submittedAt,
        @Nullable Instant due,
        boolean overdue) {

    static HelpRow of(HelpRequest request, Instant now) {
        Instant due = request.agenda().dueAt();
        return new HelpRow(
                request.id(),
                request.state(),
                request.plea().category(),
                request.plea().topic(),
                request.plea().communityCode(),
                request.plea().channel(),
                request.handling().matterId(),
                request.handOvers().stream()
                        .map(HandOver::department)
                        .distinct()
                        .toList(),
                request.times().submittedAt(),
                due,
                due != null && now.isAfter(due));
    }
}
