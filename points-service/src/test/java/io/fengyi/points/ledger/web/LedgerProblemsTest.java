package io.fengyi.points.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.ledger.LedgerStore;
import io.fengyi.points.ledger.Points;
import io.fengyi.points.ledger.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Others are always faster: eight tries, then 503 with Retry-After (points.md 3.2). */
class LedgerProblemsTest {
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void eightLostRacesAre503ComeAgainInASecond() {
        var ledger = new Ledger(new LosingStore(), Clock.systemUTC(), () -> "pen_" + tries.get());
        var contended = catchThrowableOfType(
                LedgerRefused.Contended.class,
                () -> ledger.post(
                        new AccountId("wkr_1"),
                        "adjustment:1",
                        new Act.Adjustment(Points.of(5), "test"),
                        Source.system("test", "gift")));
        assertThat(tries).hasValue(8);
        assertThat(contended).hasMessageContaining("wkr_1").hasMessageContaining("tries: 8");
        var answer = new LedgerProblems().ledgerProblemTable().find(contended);
        assertThat(answer).isNotNull();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("contended");
        assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    /** Every seq is taken already. */
    private final class LosingStore implements LedgerStore {
        @Override
        public Optional<Entry> head(AccountId account) {
            return Optional.empty();
        }

        @Override
        public Optional<Entry> withKey(AccountId account, String key) {
            return Optional.empty();
        }

        @Override
        public boolean append(Entry entry) {
            tries.incrementAndGet();
            return false;
        }

        @Override
        public List<Entry> ofKind(AccountId account, EntryKind kind, LocalDate from, LocalDate to) {
            return List.of();
        }
    }
}
