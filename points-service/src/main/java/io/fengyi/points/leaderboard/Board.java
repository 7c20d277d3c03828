package io.fengyi.points.leaderboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A board as it is shown.
 *
 * @param participants how many take part; null below ten, when nothing is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Board(
        BoardPeriod period,
        LocalDate from,
        LocalDate to,

        @Schema(description = "参加人数;不足 10 人时不显示", example = "24") @Nullable
        Integer participants,

        @Schema(description = "参加人数不足 10 人,榜单不显示") boolean suppressed,
        List<Row> items) {

    /** One line: a rank, the name chosen for it, and the points. */
    public record Row(
            @Schema(example = "1") int rank,
            @Schema(example = "追风的蜂") String name,
            @Schema(example = "86") long points) {}

    /** A board with the ranks that are told to nobody but their holders. */
    record Ranked(Board board, Ranking ranking) {
        Optional<Row> own(String workerId) {
            return board.suppressed ? Optional.empty() : ranking.of(workerId).map(Ranked::row);
        }

        static Row row(Ranking.Place place) {
            return new Row(place.rank(), place.score().name(), place.score().points());
        }
    }
}
