package io.fengyi.points.leaderboard;

import io.fengyi.access.text.WorkerHandle;
import io.fengyi.http.BusinessDay;
import io.fengyi.points.account.Account;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.ledger.mongo.LedgerSums;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The boards (points.md 3.5), computed from the entries of the participants (I12). An answer is kept some seconds, far
 * less than the 60 within which a withdrawal has to act; everybody may ask.
 */
@Component
public class Leaderboards {
    static final int FEWEST = 10;
    static final int TOP = 20;
    private static final int MOST_KEPT = 256;

    private record Question(BoardPeriod period, String area, LocalDate today) {}

    private record Kept(Instant at, Board.Ranked board) {}

    private final Participations participations;
    private final Accounts accounts;
    private final LedgerSums sums;
    private final Clock clock;
    private final Clock systemClock;
    private final Duration fresh;
    private final Map<Question, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Leaderboards(
            Participations participations,
            Accounts accounts,
            LedgerSums sums,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock,
            @Value("${fengyi.points.leaderboard-age:PT5S}") Duration fresh) {
        this.participations = participations;
        this.accounts = accounts;
        this.sums = sums;
        this.clock = clock;
        this.systemClock = systemClock;
        this.fresh = fresh;
    }

    /** @param area prefix of the communities that count; empty for all */
    public Board board(BoardPeriod period, String area) {
        return ranked(period, area).board();
    }

    /** The rank of one participant, for that participant only; also beyond the top. */
    public Optional<Board.Row> ownRank(BoardPeriod period, String area, String workerId) {
        return ranked(period, area).own(workerId);
    }

    private Board.Ranked ranked(BoardPeriod period, String area) {
        var question = new Question(period, area, BusinessDay.of(clock.instant()));
        Instant now = systemClock.instant();
        Kept known;
        synchronized (kept) {
            known = kept.get(question);
        }
        if (known != null && now.isBefore(known.at.plus(fresh))) {
            return known.board;
        }
        Board.Ranked computed = compute(question);
        synchronized (kept) {
            kept.put(question, new Kept(now, computed));
        }
        return computed;
    }

    private Board.Ranked compute(Question question) {
        LocalDate from = question.period.firstDay(question.today);
        Map<String, Participation> visible =
                participations.visible().stream().collect(Collectors.toMap(Participation::id, Function.identity()));
        List<Account> here = accounts.all(visible.keySet()).stream()
                .filter(account -> !account.isClosed() && isIn(question.area, account.communityCode()))
                .toList();
        if (here.size() < FEWEST) {
            var nothing = new Board(question.period, from, question.today, null, true, List.of());
            return new Board.Ranked(nothing, new Ranking(List.of()));
        }
        Map<String, Long> earned = sums.earned(here.stream().map(Account::id).toList(), from, question.today);
        var ranking = Ranking.of(here.stream()
                .map(account -> new Ranking.Score(
                        account.id(),
                        name(Objects.requireNonNull(visible.get(account.id())), account),
                        earned.getOrDefault(account.id(), 0L)))
                .toList());
        List<Board.Row> top = ranking.top(TOP).stream().map(Board.Ranked::row).toList();
        return new Board.Ranked(new Board(question.period, from, question.today, here.size(), false, top), ranking);
    }

    private static boolean isIn(String area, @Nullable String communityCode) {
        return area.isEmpty() || (communityCode != null && communityCode.startsWith(area));
    }

    private static String name(Participation participation, Account account) {
        String chosen = participation.name();
        return chosen == null
                ? WorkerHandle.of(Objects.requireNonNullElse(account.workerType(), ""), account.id())
                : chosen;
    }
}
