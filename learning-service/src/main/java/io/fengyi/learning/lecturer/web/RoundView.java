package io.fengyi.learning.lecturer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.learning.lecturer.LecturerCandidate;
import io.fengyi.learning.lecturer.RoundFile;
import io.fengyi.learning.lecturer.RoundState;
import io.fengyi.learning.lecturer.Standing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A round as everybody sees it; votes and ranks appear with the result. */
@Schema(name = "LecturerRound", description = "冬训主讲人评选")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundView(
        @Schema(example = "lro_0HZ8K3QF5S1RM") String id,
        RoundState state,
        @Schema(example = "320299001") String area,
        @Schema(example = "2023 年冬训主讲人") String title,
        List<CandidateView> candidates,
        @Nullable Instant votingClosesAt,
        @Nullable Instant publishedAt) {

    /** A candidate, in the order of ranks once there are any. */
    @Schema(name = "LecturerCandidate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CandidateView(
            @Schema(example = "lca_0HZ8K3QF5S1RM") String id,
            @Schema(example = "交警中队讲师") String name,
            @Schema(example = "非机动车道上的二十个瞬间") String topic,
            @Schema(description = "结果公布后才有") @Nullable Long votes,

            @Schema(description = "并列同名次", example = "1") @Nullable
            Integer rank) {

        static CandidateView of(LecturerCandidate candidate, Optional<Standing> standing) {
            return new CandidateView(
                    candidate.id(),
                    candidate.name(),
                    candidate.topic(),
                    standing.map(Standing::votes).orElse(null),
                    standing.map(Standing::rank).orElse(null));
        }
    }

    static RoundView of(RoundFile round) {
        List<CandidateView> candidates = round.standings().isEmpty()
                ? round.candidates().stream()
                        .map(candidate -> CandidateView.of(candidate, Optional.empty()))
                        .toList()
                : round.standings().stream()
                        .flatMap(standing -> round.candidates().stream()
                                .filter(candidate -> candidate.id().equals(standing.candidateId()))
                                .map(candidate -> CandidateView.of(candidate, Optional.of(standing))))
                        .toList();
        return new RoundView(
                round.id(),
                round.state(),
                round.area(),
                round.title(),
                candidates,
                round.votingClosesAt(),
                round.publishedAt());
    }
}
