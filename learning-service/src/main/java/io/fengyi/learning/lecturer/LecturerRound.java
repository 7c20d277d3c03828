package io.fengyi.learning.lecturer;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One choice of lecturers.
 *
 * @param voting since it was called
 * @param result since it was published
 */
@Document("lecturer_rounds")
record LecturerRound(
        @Id String id,
        @Version @Nullable Long version,
        String area,
        String title,
        List<LecturerCandidate> candidates,
        Opened opened,
        @Nullable Voting voting,
        @Nullable Result result) {

    static final int FEWEST_CANDIDATES = 2;
    static final int MOST_CANDIDATES = 50;

    /** @param key idempotency key of the request */
    record Opened(Instant at, String by, @Nullable String key) {}

    /**
     * @param closesAt votes count until then
     * @param key idempotency key of the request
     */
    record Voting(
            Instant at,
            String by,
            Instant closesAt,
            @Nullable String key) {}

    /**
     * @param day business day, for figures
     * @param key idempotency key of the request
     */
    record Result(
            Instant at,
            LocalDate day,
            String by,
            List<Standing> standings,
            @Nullable String key) {}

    static LecturerRound opened(String id, String area, String title, Opened opened) {
        return new LecturerRound(id, null, area, title, List.of(), opened, null, null);
    }

    RoundState state(Instant now) {
        if (result != null) {
            return RoundState.PUBLISHED;
        }
        if (voting == null) {
            return RoundState.NOMINATING;
        }
        return now.isBefore(voting.closesAt()) ? RoundState.VOTING : RoundState.CLOSED;
    }

    /** @throws InvalidTransition once voting was called */
    LecturerRound nominate(LecturerCandidate candidate, Instant now) {
        require(RoundState.NOMINATING, "candidates", now);
        if (candidates.size() >= MOST_CANDIDATES) {
            throw new Conflict("too-many-candidates", "candidates: " + candidates.size() + " (at most)");
        }
        List<LecturerCandidate> more = new ArrayList<>(candidates);
        more.add(candidate);
        return new LecturerRound(id, version, area, title, List.copyOf(more), opened, voting, result);
    }

    /**
     * Calls the vote.
     *
     * @throws Conflict 409 {@code too-few-candidates}
     * @throws InvalidValue 422 {@code voting-end-invalid} unless it ends in the future
     */
    LecturerRound vote(Voting call) {
        require(RoundState.NOMINATING, "voting", call.at());
        if (candidates.size() < FEWEST_CANDIDATES) {
            throw new Conflict(
                    "too-few-candidates", "candidates: " + candidates.size() + " (at least " + FEWEST_CANDIDATES + ")");
        }
        if (!call.closesAt().isAfter(call.at())) {
            throw new InvalidValue("/closesAt", "voting-end-invalid", "closesAt: " + call.closesAt());
        }
        return new LecturerRound(id, version, area, title, candidates, opened, call, result);
    }

    /** @throws InvalidTransition while votes still come in, and when it is published already */
    LecturerRound publish(Result outcome) {
        require(RoundState.CLOSED, "result", outcome.at());
        return new LecturerRound(id, version, area, title, candidates, opened, voting, outcome);
    }

    boolean has(String candidateId) {
        return candidates.stream().anyMatch(candidate -> candidate.id().equals(candidateId));
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }

    private void require(RoundState wanted, String command, Instant now) {
        RoundState state = state(now);
        if (state != wanted) {
            throw new InvalidTransition("lecturer round " + id, state, command, state.allowed());
        }
    }
}
