package io.fengyi.learning.lecturer;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.NotFound;
import io.fengyi.learning.area.HomeArea;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes rounds of lecturers from nomination to the published result. Source: learning.md 3.5. */
@Component
public class LecturerDesk {

    private static final Role[] STAFF = {Role.STREET_ADMIN, Role.PARTY_AFFAIRS};

    private final LecturerRounds rounds;
    private final LecturerVotes votes;
    private final Clock clock;

    LecturerDesk(LecturerRounds rounds, LecturerVotes votes, Clock clock) {
        this.rounds = rounds;
        this.votes = votes;
        this.clock = clock;
    }

    /** Opens a round; the same key again gives the same one. */
    public RoundFile open(Caller caller, String title, @Nullable String area, @Nullable String key) {
        String home = HomeArea.of(caller, area, STAFF);
        String text = FreeText.checked("/title", title);
        return file(OptimisticRetry.run(() -> {
            LecturerRound known = key == null ? null : rounds.openedWith(key).orElse(null);
            return known != null
                    ? known
                    : rounds.save(LecturerRound.opened(
                            Ids.next("lro"),
                            home,
                            text,
                            new LecturerRound.Opened(clock.instant(), caller.accountId(), key)));
        }));
    }

    /** Adds a candidate; a repeat of the request adds none, because its key names the candidate. */
    public RoundFile nominate(Caller caller, String id, String name, String topic, @Nullable String key) {
        String candidateId =
                key == null ? Ids.next("lca") : "lca_" + key.substring(0, 13).toUpperCase(Locale.ROOT);
        LecturerCandidate candidate =
                new LecturerCandidate(candidateId, FreeText.checked("/name", name), FreeText.checked("/topic", topic));
        return decide(caller, id, (round, now) -> round.has(candidateId) ? round : round.nominate(candidate, now));
    }

    /** From now until the given time workers vote. */
    public RoundFile callVote(Caller caller, String id, Instant closesAt, @Nullable String key) {
        return decide(caller, id, (round, now) -> {
            LecturerRound.Voting before = round.voting();
            return before != null && isSame(key, before.key())
                    ? round
                    : round.vote(new LecturerRound.Voting(now, caller.accountId(), closesAt, key));
        });
    }

    /** Counts the votes and publishes who came where. */
    public RoundFile publish(Caller caller, String id, @Nullable String key) {
        return decide(caller, id, (round, now) -> {
            LecturerRound.Result before = round.result();
            return before != null && isSame(key, before.key())
                    ? round
                    : round.publish(new LecturerRound.Result(
                            now,
                            BusinessDay.of(now),
                            caller.accountId(),
                            Standing.of(round.candidates(), votes.count(id)),
                            key));
        });
    }

    public RoundFile get(String id) {
        return file(round(id));
    }

    /** Newest first. */
    public Page<RoundFile> list(PageRequest page) {
        return rounds.list(page).map(this::file);
    }

    private RoundFile decide(Caller caller, String id, BiFunction<LecturerRound, Instant, LecturerRound> decision) {
        return file(OptimisticRetry.run(() -> {
            LecturerRound round = rounds.find(id)
                    .filter(found -> caller.scope(STAFF).covers(found.area()))
                    .orElseThrow(() -> new NotFound("lecturer round", id));
            LecturerRound decided = decision.apply(round, clock.instant());
            return decided.equals(round) ? round : rounds.save(decided);
        }));
    }

    private LecturerRound round(String id) {
        return rounds.find(id).orElseThrow(() -> new NotFound("lecturer round", id));
    }

    private RoundFile file(LecturerRound round) {
        return RoundFile.of(round, clock.instant());
    }

    private static boolean isSame(@Nullable String key, @Nullable String before) {
        return key != null && key.equals(before);
    }
}
