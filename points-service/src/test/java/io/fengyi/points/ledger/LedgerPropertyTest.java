package io.fengyi.points.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** I1–I9 of points.md 3.6 against a model that moves single coins. */
class LedgerPropertyTest {

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void everyBalanceIsWhatTheCoinBoxSaysAfter600RandomActs(@ForAll long seed) {
        var acts = new RandomActs(3, new MemoryLedgerStore());
        var random = new Random(seed);
        for (int i = 0; i < 600; i++) {
            acts.act(random);
        }
        acts.accounts.forEach(account -> holds(account, acts.store.entries(account)));
    }

    @Example
    void sixtyFourThreadsOnTwoNodesWithCrashesLeaveEveryInvariantStanding() throws Exception {
        long seed = seed();
        var crashRandom = new Random(seed);
        var store = new MemoryLedgerStore(() -> {
            synchronized (crashRandom) {
                int dice = crashRandom.nextInt(100);
                return dice == 0
                        ? MemoryLedgerStore.Crash.BEFORE_INSERT
                        : dice == 1 ? MemoryLedgerStore.Crash.AFTER_INSERT : MemoryLedgerStore.Crash.NONE;
            }
        });
        var acts = new RandomActs(8, store);
        var acknowledged = new ConcurrentHashMap<String, Entry>();
        var crashed = new AtomicInteger();
        var done = new AtomicInteger();
        inParallel(64, thread -> {
            var random = new Random(seed + thread);
            for (int i = 0; i < 200; i++) {
                try {
                    Entry entry = acts.act(random);
                    done.incrementAndGet();
                    if (entry != null) {
                        Entry before = acknowledged.putIfAbsent(entry.accountId() + "|" + entry.key(), entry);
                        assertThat(before == null || before.equals(entry)).isTrue();
                    }
                } catch (MemoryLedgerStore.Crashed dead) {
                    crashed.incrementAndGet();
                }
            }
            return null;
        });
        System.out.println("LedgerPropertyTest seed=" + seed + " acts=" + done + " crashes=" + crashed);
        acts.accounts.forEach(account -> holds(account, store.entries(account)));
        acknowledged.forEach((key, entry) -> assertThat(store.withKey(entry.accountId(), entry.key()))
                .as("acknowledged %s, seed %s", key, seed)
                .contains(entry));
        assertThat(done.get() + crashed.get()).isEqualTo(64 * 200);
    }

    @Example
    void aHundredParallelPostsWithOneKeyAreOneEntryAndAHundredEqualAnswers() throws Exception {
        var acts = new RandomActs(1, new MemoryLedgerStore());
        AccountId account = acts.accounts.get(0);
        var act = new Act.Award("report.verified", Points.of(5), LocalDate.of(2023, 3, 1));
        List<Ledger.Posted> answers = inParallel(
                100,
                thread -> acts.node(new Random(thread))
                        .post(account, "award:report.verified:rpt_1:1", act, Source.system("test", "rpt_1")));
        assertThat(acts.store.entries(account)).hasSize(1);
        assertThat(answers.stream().map(Ledger.Posted::required).distinct()).hasSize(1);
        assertThat(answers.stream().filter(posted -> !posted.repeated())).hasSize(1);
    }

    @Example
    void captureAndReleaseInParallelEndTheHoldOnce() throws Exception {
        for (int round = 0; round < 50; round++) {
            var acts = new RandomActs(1, new MemoryLedgerStore());
            AccountId account = acts.accounts.get(0);
            Ledger ledger = acts.node(new Random(round));
            ledger.post(account, "adjustment:1", new Act.Adjustment(Points.of(50), "gift"), Source.system("t", "t"));
            var terms = new Act.Hold("hld_1", Points.of(30), "meal", "partner:ptn_1", acts.clock.instant());
            Entry hold = ledger.post(account, "hold:hld_1", terms, Source.system("t", "t"))
                    .required();
            List<Ledger.Posted> answers = inParallel(
                    8,
                    thread -> acts.node(new Random(thread))
                            .post(
                                    account,
                                    "hold-end:hld_1",
                                    thread % 2 == 0 ? new Act.Capture(hold) : new Act.Release(hold, "changed mind"),
                                    Source.system("t", "t")));
            assertThat(answers.stream().filter(posted -> !posted.repeated())).hasSize(1);
            assertThat(answers.stream().map(Ledger.Posted::required).distinct()).hasSize(1);
            holds(account, acts.store.entries(account));
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void anyEditIsFoundAtItsSeq(@ForAll long seed) {
        var acts = new RandomActs(1, new MemoryLedgerStore());
        var random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            acts.act(random);
        }
        AccountId account = acts.accounts.get(0);
        List<Entry> entries = new ArrayList<>(acts.store.entries(account));
        int index = random.nextInt(entries.size());
        entries.set(index, edited(entries.get(index), random.nextInt(7)));
        assertThat(Chain.verify(account, entries).firstBadSeq()).isEqualTo(index + 1L);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void aRemovedEntryIsFoundToo(@ForAll long seed) {
        var acts = new RandomActs(1, new MemoryLedgerStore());
        var random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            acts.act(random);
        }
        AccountId account = acts.accounts.get(0);
        List<Entry> entries = new ArrayList<>(acts.store.entries(account));
        int index = random.nextInt(entries.size() - 1);
        entries.remove(index);
        assertThat(Chain.verify(account, entries).firstBadSeq()).isEqualTo(index + 1L);
    }

    private static void holds(AccountId account, List<Entry> entries) {
        assertThat(Chain.verify(account, entries).fault()).isNull();
        Map<String, Entry> byId = entries.stream().collect(Collectors.toMap(Entry::id, entry -> entry));
        var box = new CoinBox();
        var keys = new HashSet<String>();
        var ends = new HashMap<String, Integer>();
        var reversed = new HashMap<String, Integer>();
        for (Entry entry : entries) {
            assertThat(keys.add(entry.key())).as("key once: %s", entry.key()).isTrue();
            assertThat(entry.postings().stream().mapToLong(Posting::amount).sum())
                    .isZero();
            if (entry.kind() == EntryKind.EXPIRY) {
                assertThat(box.byDate().keySet().iterator().next())
                        .isEqualTo(entry.moves().get(0).expires());
            }
            RandomActs.tell(box, entry, byId);
            Balance after = entry.after();
            assertThat(after.available().value()).isEqualTo(box.available());
            assertThat(after.held().value()).isEqualTo(box.onHold());
            assertThat(after.owed().value()).isEqualTo(box.owed());
            assertThat(after.lots().stream().collect(Collectors.toMap(Lot::expires, Lot::amount)))
                    .isEqualTo(box.byDate());
            if (entry.kind() == EntryKind.CAPTURE || entry.kind() == EntryKind.RELEASE) {
                ends.merge(entry.relatesTo(), 1, Integer::sum);
            }
            if (entry.kind() == EntryKind.REVERSAL) {
                reversed.merge(entry.relatesTo(), 1, Integer::sum);
                assertThat(entry.amount()).isEqualTo(byId.get(entry.relatesTo()).amount());
            }
        }
        assertThat(ends.values()).allMatch(times -> times == 1);
        assertThat(reversed.values()).allMatch(times -> times == 1);
    }

    private static Entry edited(Entry entry, int how) {
        return new Entry(
                how == 0 ? entry.id() + "x" : entry.id(),
                entry.accountId(),
                entry.seq(),
                entry.kind(),
                how == 1 ? entry.key() + "x" : entry.key(),
                how == 2 ? List.of(Posting.worker(1_000, 0, 0), Posting.system("expiry", -1_000)) : entry.postings(),
                how == 3 ? List.of(new Lot(LocalDate.of(2030, 1, 1), 1)) : entry.moves(),
                how == 4
                        ? new Balance(
                                entry.after().available(),
                                entry.after().held().plus(1),
                                entry.after().owed(),
                                entry.after().lots())
                        : entry.after(),
                entry.tally(),
                entry.source(),
                entry.hold(),
                entry.relatesTo(),
                entry.reason(),
                how == 5 ? entry.at().plusMillis(1) : entry.at(),
                how == 6 ? entry.businessDay().plusDays(1) : entry.businessDay(),
                entry.prevHash(),
                entry.hash());
    }

    private interface Work<T> {
        T run(int thread) throws Exception;
    }

    private static <T> List<T> inParallel(int threads, Work<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var barrier = new CyclicBarrier(threads);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                Callable<T> task = () -> {
                    barrier.await();
                    return work.run(thread);
                };
                running.add(pool.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static long seed() {
        String given = System.getProperty("fengyi.seed");
        return given == null ? ThreadLocalRandom.current().nextLong(1_000_000) : Long.parseLong(given);
    }
}
