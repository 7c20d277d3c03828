package io.fengyi.points.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.points.Parallel;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Chain;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.MemoryLedgerStore;
import io.fengyi.points.ledger.Source;
import io.fengyi.points.rule.Fact;
import io.fengyi.points.rule.FactType;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rule.RuleBook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** I3, I10, I14: caps hold under concurrency, by the fact's day, whatever the clock does. */
class CapsPropertyTest {
    private static final RuleBook BOOK = RuleBook.first();
    private static final Map<String, Integer> TIMES_A_DAY =
            Map.of("report.verified", 4, "report.support", 5, "activity.checkin", 1, "course.completed", 2);

    /** Counts by hand what may still be given, in the order of the entries. */
    private static final class HandCount {
        private final Map<String, Integer> times = new HashMap<>();
        private final Map<String, Long> points = new HashMap<>();

        long rest(String rule, LocalDate day, long full) {
            long rest = full;
            if (rule.equals("volunteer.hour")) {
                rest = Math.min(rest, 40 - points.getOrDefault(rule + day, 0L));
            } else if (times.getOrDefault(rule + day, 0) >= TIMES_A_DAY.get(rule)) {
                return 0;
            }
            rest = Math.min(rest, 50 - points.getOrDefault("all" + day, 0L));
            return Math.max(0, Math.min(rest, 500 - points.getOrDefault("all" + YearMonth.from(day), 0L)));
        }

        void give(String rule, LocalDate day, long amount) {
            times.merge(rule + day, 1, Integer::sum);
            points.merge(rule + day, amount, Long::sum);
            points.merge("all" + day, amount, Long::sum);
            points.merge("all" + YearMonth.from(day), amount, Long::sum);
        }
    }

    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong now =
            new AtomicLong(Instant.parse("2023-03-14T15:59:00Z").toEpochMilli());
    private final Clock stepping = new Clock() {
        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now.get());
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void everyAwardIsWhatAHandCountGives(@ForAll long seed) {
        var random = new Random(seed);
        var store = new MemoryLedgerStore();
        var ledger = ledger(store);
        var account = new AccountId("wkr_1");
        var count = new HandCount();
        for (int i = 0; i < 500; i++) {
            now.addAndGet((random.nextInt(7) - 2) * 3_600_000L);
            Fact fact = fact(account, random, i);
            PointsRule rule = BOOK.concerning(fact).get(0);
            long full = fact.type() == FactType.VOLUNTEER_HOURS_CONFIRMED ? 5L * (fact.minutes() / 30) : rule.amount();
            long expected = count.rest(rule.id(), fact.businessDay(), full);
            Entry entry = post(ledger, account, fact, rule);
            assertThat(entry == null ? 0 : entry.worker().amount()).isEqualTo(expected);
            if (expected > 0) {
                count.give(rule.id(), fact.businessDay(), expected);
            }
        }
        assertThat(Chain.verify(account, store.entries(account)).fault()).isNull();
    }

    @Example
    void sixtyFourThreadsOnTwoNodesNeverPassACap() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        System.out.println("CapsPropertyTest seed=" + seed);
        var store = new MemoryLedgerStore();
        List<Ledger> nodes = List.of(ledger(store), ledger(store));
        List<AccountId> accounts = List.of(new AccountId("wkr_1"), new AccountId("wkr_2"), new AccountId("wkr_3"));
        Parallel.run(64, thread -> {
            var random = new Random(seed + thread);
            for (int i = 0; i < 100; i++) {
                AccountId account = accounts.get(random.nextInt(accounts.size()));
                now.addAndGet((random.nextInt(5) - 2) * 60_000L);
                Fact fact = fact(account, random, random.nextInt(3_000));
                post(nodes.get(thread % 2), account, fact, BOOK.concerning(fact).get(0));
            }
            return null;
        });
        for (AccountId account : accounts) {
            var count = new HandCount();
            List<Entry> entries = store.entries(account);
            assertThat(Chain.verify(account, entries).fault()).isNull();
            assertThat(entries.stream().map(Entry::key).distinct()).hasSize(entries.size());
            for (Entry entry : entries) {
                String rule = entry.source().ruleId();
                long amount = entry.worker().amount();
                assertThat(amount)
                        .as("seed %s", seed)
                        .isPositive()
                        .isLessThanOrEqualTo(count.rest(rule, entry.businessDay(), amount));
                count.give(rule, entry.businessDay(), amount);
            }
        }
    }

    private Ledger ledger(MemoryLedgerStore store) {
        return new Ledger(store, stepping, () -> "pen_" + ids.incrementAndGet());
    }

    private static Entry post(Ledger ledger, AccountId account, Fact fact, PointsRule rule) {
        return ledger.post(
                        account,
                        Awarding.key(rule.id(), fact),
                        new Awarding(BOOK, rule, fact, true),
                        Source.of(fact.type().name(), fact.subject(), null, null)
                                .under(rule.id(), 1))
                .entry();
    }

    /** Days of two months, mostly late ones, so that the tally of the head does not always answer. */
    private static Fact fact(AccountId account, Random random, int subject) {
        FactType type = FactType.values()[random.nextInt(FactType.values().length)];
        LocalDate day = LocalDate.of(2023, 2, 25).plusDays(random.nextInt(18));
        return new Fact(
                type, "sub_" + subject, 1, account.value(), "320299001001", null, day, 30 + random.nextInt(200));
    }
}
