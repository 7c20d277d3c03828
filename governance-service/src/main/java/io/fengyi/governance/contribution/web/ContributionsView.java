package io.fengyi.governance.contribution.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.contribution.ContributionKind;
import io.fengyi.governance.contribution.ContributionPart;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that the signed-in rider has given. */
@Schema(name = "Contributions", description = "本人的上报、附议、志愿时长、聘任、签约与群组")
record ContributionsView(
        PartView reports,
        PartView supports,
        PartView hours,
        PartView appointments,
        PartView acceptances,
        PartView groups) {

    /** One part. */
    @Schema(name = "ContributionPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartView(
            @Schema(example = "12") long count,

            @Schema(description = "仅志愿时长：合计分钟", example = "240") @Nullable
            Integer minutes,

            @Schema(description = "最近 20 条") List<ItemView> newest) {

        static PartView of(ContributionPart part) {
            return new PartView(
                    part.count(),
                    part.minutes(),
                    part.newest().stream()
                            .map(item -> new ItemView(item.id(), item.what(), item.state(), item.on()))
                            .toList());
        }
    }

    /** A single contribution. */
    @Schema(name = "ContributionItem")
    record ItemView(
            @Schema(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Schema(example = "CMGT-01-03") String what,
            @Schema(example = "VERIFIED") String state,
            @Schema(example = "2023-03-06") LocalDate on) {}

    static ContributionsView of(Map<ContributionKind, ContributionPart> parts) {
        return new ContributionsView(
                part(parts, ContributionKind.REPORTS),
                part(parts, ContributionKind.SUPPORTS),
                part(parts, ContributionKind.HOURS),
                part(parts, ContributionKind.APPOINTMENTS),
                part(parts, ContributionKind.ACCEPTANCES),
                part(parts, ContributionKind.GROUPS));
    }

    private static PartView part(Map<ContributionKind, ContributionPart> parts, ContributionKind kind) {
        return PartView.of(Objects.requireNonNull(parts.get(kind)));
    }
}
