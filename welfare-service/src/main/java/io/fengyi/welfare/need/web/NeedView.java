package io.fengyi.welfare.need.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.need.NeedChannel;
import io.fengyi.welfare.need.NeedFile;
import io.fengyi.welfare.need.NeedState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A need; never whose it is. */
@Schema(name = "Need", description = "需求建议，不含提出人")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeedView(
        @Schema(example = "nee_0HZ8K3QF5S1RM") String id,

        @Schema(description = "本人注销后没有", example = "夏天中午希望驿站能延长开放。") @Nullable
        String text,

        NeedChannel channel,
        @Schema(example = "320299001001") String communityCode,
        Instant receivedAt,
        NeedState state,
        @Nullable ThemeRef theme,
        @Schema(description = "答复，或未采纳的理由") @Nullable String reply,
        @Nullable Instant repliedAt) {

    /** The theme it belongs to. */
    @Schema(name = "NeedThemeRef")
    record ThemeRef(
            @Schema(example = "nth_0HZ8K3QF5S1RM") String id,
            @Schema(example = "高温关怀") String name) {}

    static NeedView of(NeedFile file) {
        return new NeedView(
                file.id(),
                file.text(),
                file.channel(),
                file.communityCode(),
                file.receivedAt(),
                file.state(),
                file.theme() == null
                        ? null
                        : new ThemeRef(file.theme().id(), file.theme().name()),
                file.reply(),
                file.repliedAt());
    }
}
