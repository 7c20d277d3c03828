package io.fengyi.points.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.points.Parallel;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.MemoryLedgerStore;
import io.fengyi.points.ledger.Source;
import io.fengyi.points.rule.Award;
import io.fengyi.points.rule.Cap;
import io.fengyi.points.rule.Caps;
import io.fengyi.points.rule.Fact;
import io.fengyi.points.rule.FactType;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rule.RuleBook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A cap per subject: one report pays only so often, however many rounds it goes through (points.md 3.3). */
class SubjectCapTest {
    private static final AccountId RIDER = new AccountId("wkr_1");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 14);

    private final MemoryLedgerStore store = new MemoryLedgerStore();
    private final AtomicLong ids = new AtomicLong();
    private final Ledger ledger = new Ledger(
            store,
            Clock.fixed(Instant.parse("2023-03-15T01:00:00Z"), ZoneOffset.UTC),
            () -> "pen_" + ids.incrementAndGet());

    @Test
    void aSubjectPaysAsOftenAsItsCapSaysOnWhateverDay() {
        PointsRule rule = rule(Cap.times(2));
        assertThat(award(rule, "rpt_1", 1, DAY.minusDays(40)).granted()).isEqualTo(5);
        assertThat(award(rule, "rpt_1", 2, DAY.minusDays(1)).granted()).isEqualTo(5);
        Award third = award(rule, "rpt_1", 3, DAY);
        assertThat(third.granted()).isZero();
        assertThat(third.reason()).isEqualTo(Award.Reason.CUT_BY_SUBJECT);
        assertThat(award(rule, "rpt_2", 1, DAY).granted()).isEqualTo(5);
    }

    @Test
    void aCapInPointsCutsTheAwardToTheRest() {
        PointsRule rule = rule(Cap.points(7));
        assertThat(award(rule, "rpt_1", 1, DAY).granted()).isEqualTo(5);
        Award second = award(rule, "rpt_1", 2, DAY);
        assertThat(second.granted()).isEqualTo(2);
        assertThat(second.reason()).isEqualTo(Award.Reason.CUT_BY_SUBJECT);
        assertThat(award(rule, "rpt_1", 3, DAY).granted()).isZero();
    }

    @Test
    void sixteenRoundsAtOncePassNoSubjectCap() throws Exception {
        PointsRule rule = rule(Cap.times(3));
        Parallel.run(16, thread -> award(rule, "rpt_1", thread + 1, DAY));
        assertThat(store.entries(RIDER)).hasSize(3).extracting(Entry::amount).containsOnly(5L);
    }

    private Award award(PointsRule rule, String subject, int round, LocalDate day) {
        var book = new RuleBook(1, 1, List.of(rule), Caps.NONE).checked();
        var fact = new Fact(FactType.REPORT_VERIFIED, subject, round, RIDER.value(), "320299001001", null, day, 0);
        var awarding = new Awarding(book, rule, fact, true);
        ledger.post(
                RIDER,
                Awarding.key(rule.id(), fact),
                awarding,
                Source.of("REPORT_VERIFIED", subject, null, null).under(rule.id(), 1));
        return awarding.last();
    }

    private static PointsRule rule(Cap perSubject) {
        return new PointsRule(
                "report.verified",
                "随手拍经核实",
                FactType.REPORT_VERIFIED,
                5,
                PointsRule.Per.FACT,
                new Caps(null, null, perSubject),
                PointsRule.Area.ANY,
                List.of(),
                null);
    }
}
