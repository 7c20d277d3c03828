package io.fengyi.learning.lecturer.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.NotFound;
import io.fengyi.learning.lecturer.Ballot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/lecturer-votes/{roundId}")
@Allow(Role.WORKER)
@Tag(name = "冬训主讲人")
class LecturerVoteResource {

    private final Ballot ballot;

    LecturerVoteResource(Ballot ballot) {
        this.ballot = ballot;
    }

    @GetMapping
    @Operation(summary = "我的投票")
    RoundBodies.Vote get(Caller caller, @PathVariable @Parameter(example = "lro_0HZ8K3QF5S1RM") String roundId) {
        return ballot.of(caller, roundId)
                .map(LecturerVoteResource::view)
                .orElseThrow(() -> new NotFound("vote in lecturer round", roundId));
    }

    @PutMapping
    @Operation(summary = "投票或改票", description = "每人一票，截止之前可改，以最后一次为准")
    RoundBodies.Vote put(
            Caller caller,
            @PathVariable @Parameter(example = "lro_0HZ8K3QF5S1RM") String roundId,
            @Valid @RequestBody RoundBodies.Choice body) {
        return view(ballot.cast(caller, roundId, body.candidateId()));
    }

    private static RoundBodies.Vote view(Ballot.OwnVote vote) {
        return new RoundBodies.Vote(vote.roundId(), vote.candidateId(), vote.at());
    }
}
