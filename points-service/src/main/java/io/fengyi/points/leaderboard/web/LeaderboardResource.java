package io.fengyi.points.leaderboard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.InvalidValue;
import io.fengyi.points.leaderboard.Board;
import io.fengyi.points.leaderboard.BoardPeriod;
import io.fengyi.points.leaderboard.Leaderboards;
import io.fengyi.points.leaderboard.Participation;
import io.fengyi.points.leaderboard.Participations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Joining, leaving, and looking at the board. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "积分榜单")
class LeaderboardResource {
    private static final Pattern AREA = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private final Participations participations;
    private final Leaderboards boards;

    LeaderboardResource(Participations participations, Leaderboards boards) {
        this.participations = participations;
        this.boards = boards;
    }

    record Wish(
            @Schema(description = "是否参加榜单", example = "true") @NotNull
            Boolean participating,

            @Schema(description = "榜单上显示的名字,2–20 个字;不填则显示代称(如:骑手·S1RM)", example = "追风的蜂")
            @Size(min = 2, max = 20)
            @Nullable
            String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParticipationView(
            boolean participating,

            @Schema(description = "榜单授权(LEADERBOARD)是否有效;未授权时不上榜")
            boolean consented,

            @Schema(description = "是否出现在榜单上") boolean visible,
            @Nullable String name) {
        static ParticipationView of(Participation participation) {
            return new ParticipationView(
                    participation.participating(),
                    participation.consented(),
                    participation.isVisible(),
                    participation.name());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BoardView(
            @JsonUnwrapped Board board,
            @Schema(description = "本人名次,只有参加者本人看得到") Board.@Nullable Row own) {}

    @PutMapping("/me/leaderboard-participation")
    @Allow(Role.WORKER)
    @Operation(summary = "参加或退出积分榜单", description = "须另行授权 LEADERBOARD(/me/consents);授权到达后上榜,撤回后 60 秒内下榜。名字不得含个人信息。")
    ParticipationView participate(@Valid @RequestBody Wish wish, Caller caller) {
        String name = wish.name() == null ? null : wish.name().strip();
        return ParticipationView.of(
                wish.participating()
                        ? participations.join(caller.workerId(), name)
                        : participations.leave(caller.workerId()));
    }

    @GetMapping("/leaderboards")
    @Public
    @Operation(summary = "积分榜单", description = "只含自愿参加者,前 20 名,同分同名次;参加者不足 10 人时不显示。登录的参加者另见本人名次。")
    ResponseEntity<BoardView> board(
            @Parameter(description = "本月、本季度或本年", example = "MONTH") @RequestParam BoardPeriod period,
            @Parameter(description = "区划代码(6、9 或 12 位);不填为全部", example = "320299001")
                    @RequestParam(required = false)
                    @Nullable
                    String area,
            Caller caller) {
        if (area != null && !AREA.matcher(area).matches()) {
            throw InvalidValue.badRequest("area", "area: " + area + " (6, 9 or 12 digits)");
        }
        String within = area == null ? "" : area;
        Board.Row own = caller.has(Role.WORKER)
                ? boards.ownRank(period, within, caller.workerId()).orElse(null)
                : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new BoardView(boards.board(period, within), own));
    }
}
