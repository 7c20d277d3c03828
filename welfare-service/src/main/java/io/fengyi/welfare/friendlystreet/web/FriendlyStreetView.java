package io.fengyi.welfare.friendlystreet.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.friendlystreet.StreetFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A friendly street as everybody sees it. */
@Schema(name = "FriendlyStreet", description = "友好街区")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FriendlyStreetView(
        @Schema(example = "fst_0HZ8K3QF5S1RM") String id,
        @Schema(example = "古镇友好街区") String name,
        List<String> communityCodes,
        FriendlyStreetBody.@Nullable BoundaryBody boundary,
        @Nullable String hubStationId) {

    static FriendlyStreetView of(StreetFile street) {
        return new FriendlyStreetView(
                street.id(),
                street.plan().name(),
                street.plan().communityCodes(),
                FriendlyStreetBody.BoundaryBody.of(street.plan().boundary()),
                street.plan().hubStationId());
    }
}
