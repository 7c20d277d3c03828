package io.fengyi.learning.lecturer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as its door shows it.
 *
 * @param standings empty until the result is published
 */
public record RoundFile(
        String id,
        long version,
        RoundState state,
        String area,
        String title,
        List<LecturerCandidate> candidates,
        @Nullable Instant votingClosesAt,
        @Nullable Instant publishedAt,
        List<Standing> standings) {

    static RoundFile of(LecturerRound round, Instant now) {
        LecturerRound.Voting voting = round.voting();
        LecturerRound.Result result = round.result();
        return new RoundFile(
                round.id(),
                round.currentVersion(),
                round.state(now),
                round.area(),
                round.title(),
                round.candidates(),
                voting == null ? null : voting.closesAt(),
                result == null ? null : result.at(),
                result == null ? List.of() : result.standings());
    }
}
