package io.fengyi.learning.lecturer;

import io.fengyi.access.Caller;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A worker's own vote: one in each round, changeable until voting ends. Source: learning.md 3.5. */
@Component
public class Ballot {

    private final LecturerRounds rounds;
    private final LecturerVotes votes;
    private final Clock clock;

    Ballot(LecturerRounds rounds, LecturerVotes votes, Clock clock) {
        this.rounds = rounds;
        this.votes = votes;
        this.clock = clock;
    }

    /** A vote as its voter sees it. */
    public record OwnVote(String roundId, String candidateId, Instant at) {}

    /**
     * Casts or changes the caller's vote.
     *
     * @throws InvalidTransition 409 before voting and after it
     * @throws InvalidValue 422 {@code candidate-unknown}
     */
    public OwnVote cast(Caller caller, String roundId, String candidateId) {
        Instant now = clock.instant();
        LecturerRound round = rounds.find(roundId).orElseThrow(() -> new NotFound("lecturer round", roundId));
        RoundState state = round.state(now);
        if (state != RoundState.VOTING) {
            throw new InvalidTransition("lecturer round " + roundId, state, "vote", state.allowed());
        }
        if (!round.has(candidateId)) {
            throw new InvalidValue("/candidateId", "candidate-unknown", "candidateId: " + candidateId);
        }
        return own(votes.cast(roundId, caller.workerId(), candidateId, now));
    }

    public Optional<OwnVote> of(Caller caller, String roundId) {
        return votes.find(roundId, caller.workerId()).map(Ballot::own);
    }

    private static OwnVote own(LecturerVote vote) {
        return new OwnVote(vote.roundId(), vote.candidateId(), vote.at());
    }
}
