package io.fengyi.learning.lecturer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What is sent about rounds and votes. */
final class RoundBodies {

    private RoundBodies() {}

    /** A new round. */
    @Schema(name = "LecturerRoundEntry")
    record Round(
            @NotNull @Size(min = 2, max = 60) @Schema(example = "2023 年冬训主讲人")
            String title,

            @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(description = "多个辖区时须填", example = "320299001") @Nullable
            String area) {}

    /** Who would lecture, about what. */
    @Schema(name = "LecturerCandidateEntry")
    record Candidate(
            @NotNull @Size(min = 2, max = 30) @Schema(description = "显示名或职务", example = "交警中队讲师")
            String name,

            @NotNull @Size(min = 2, max = 100) @Schema(example = "非机动车道上的二十个瞬间")
            String topic) {}

    /** Until when votes count. */
    @Schema(name = "LecturerVoting")
    record Voting(
            @NotNull @Schema(example = "2026-03-31T20:00:00+08:00")
            OffsetDateTime closesAt) {}

    /** The choice of one person. */
    @Schema(name = "LecturerVoteEntry")
    record Choice(
            @NotNull @Schema(example = "lca_0HZ8K3QF5S1RM") String candidateId) {}

    /** The caller's present choice. */
    @Schema(name = "LecturerVote")
    record Vote(
            @Schema(example = "lro_0HZ8K3QF5S1RM") String roundId,
            @Schema(example = "lca_0HZ8K3QF5S1RM") String candidateId,
            Instant at) {}
}
