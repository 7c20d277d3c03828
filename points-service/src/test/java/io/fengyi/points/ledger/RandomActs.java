package io.fengyi.points.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Random acts on a few accounts through the real door, and the same entries told to the model. */
final class RandomActs {
    static final class TurnableClock extends Clock {
        private final AtomicLong millis =
                new AtomicLong(Instant.parse("2023-03-01T02:00:00Z").toEpochMilli());

        void turn(long byMillis) {
            millis.addAndGet(byMillis);
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final long DAY = 86_400_000L;

    final TurnableClock clock = new TurnableClock();
    final MemoryLedgerStore store;
    final List<AccountId> accounts = new ArrayList<>();
    final Map<String, Long> awarded = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final List<Ledger> nodes;

    RandomActs(int accounts, MemoryLedgerStore store) {
        this.store = store;
        for (int i = 1; i <= accounts; i++) {
            this.accounts.add(new AccountId("wkr_" + i));
        }
        nodes = List.of(ledger(), ledger());
    }

    /** Two doors on one store: the second has its own locks, like a second process. */
    Ledger node(Random random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private Ledger ledger() {
        return new Ledger(store, clock, () -> "pen_" + ids.incrementAndGet());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    /** One random act; refusals are part of life. Returns what was posted, or null. */
    Entry act(Random random) {
        if (random.nextInt(10) == 0) {
            clock.turn(random.nextInt(20) == 0 ? DAY * random.nextInt(200) : DAY * (random.nextInt(12) - 1));
        }
        AccountId account = accounts.get(random.nextInt(accounts.size()));
        List<Entry> past = store.entries(account);
        try {
            Ledger.Posted posted = post(node(random), account, past, random);
            return posted == null ? null : posted.entry();
        } catch (LedgerRefused refused) {
            return null;
        }
    }

    private Ledger.Posted post(Ledger ledger, AccountId account, List<Entry> past, Random random) {
        int dice = random.nextInt(1000);
        if (dice < 380) {
            return award(ledger, account, random);
        }
        if (dice < 500) {
            Entry reversed = one(past, EntryKind.AWARD, EntryKind.ADJUSTMENT, random);
            return reversed == null
                    ? null
                    : ledger.post(account, "reversal:" + reversed.id(), new Act.Reversal(reversed, "test"), source());
        }
        if (dice < 640) {
            var holdId = "hld_" + account + "_" + random.nextInt(4000);
            var amount = Points.of(1 + random.nextInt(30));
            var hold = new Act.Hold(holdId, amount, "meal", "redemption:rwd_1", clock.instant());
            return ledger.post(account, "hold:" + holdId, hold, source());
        }
        if (dice < 820) {
            Entry hold = one(past, EntryKind.HOLD, EntryKind.HOLD, random);
            if (hold == null) {
                return null;
            }
            Act end = random.nextBoolean() ? new Act.Capture(hold) : new Act.Release(hold, "test");
            return ledger.post(account, "hold-end:" + hold.hold().holdId(), end, source());
        }
        if (dice < 880) {
            Entry capture = one(past, EntryKind.CAPTURE, EntryKind.CAPTURE, random);
            if (capture == null) {
                return null;
            }
            Entry hold = past.stream()
                    .filter(entry -> entry.id().equals(capture.relatesTo()))
                    .findFirst()
                    .orElseThrow();
            return ledger.post(account, "refund:" + hold.id(), new Act.Refund(hold, capture, "cancelled"), source());
        }
        if (dice < 940) {
            var amount = Points.of(1 + random.nextInt(100));
            return ledger.post(
                    account, "adjustment:" + random.nextInt(300), new Act.Adjustment(amount, "test"), source());
        }
        if (dice < 998) {
            ledger.expireDue(account);
            return null;
        }
        return ledger.post(
                account,
                "write-off:" + today(),
                current -> current.balance().owed().isNone()
                        ? null
                        : new Act.WriteOff(current.balance().owed()),
                source());
    }

    private Ledger.Posted award(Ledger ledger, AccountId account, Random random) {
        var key = "award:report.verified:rpt_" + random.nextInt(400) + ":" + (1 + random.nextInt(2));
        long amount = 1 + random.nextInt(12);
        LocalDate day = today().minusDays(random.nextInt(3) * random.nextInt(300));
        return ledger.post(
                account,
                key,
                new Act.Award("report.verified", Points.of(amount), day),
                Source.of("REPORT_VERIFIED", "rpt", "amount=" + amount, null).under("report.verified", 1));
    }

    private static Entry one(List<Entry> past, EntryKind kind, EntryKind or, Random random) {
        List<Entry> candidates = past.stream()
                .filter(entry -> entry.kind() == kind || entry.kind() == or)
                .toList();
        return candidates.isEmpty() ? null : candidates.get(random.nextInt(candidates.size()));
    }

    private static Source source() {
        return Source.system("test", "test");
    }

    /** Tells one stored entry to the model, from what was intended, not from what the ledger made of it. */
    static void tell(CoinBox box, Entry entry, Map<String, Entry> byId) {
        LocalDate today = LocalDate.ofInstant(entry.at(), ZoneId.of("Asia/Shanghai"));
        switch (entry.kind()) {
            case AWARD ->
                box.award(
                        Integer.parseInt(entry.source().eventId().substring("amount=".length())),
                        entry.businessDay(),
                        today);
            case ADJUSTMENT -> box.adjust((int) entry.amount(), today);
            case REVERSAL -> box.reverse((int) byId.get(entry.relatesTo()).amount());
            case HOLD ->
                box.hold(entry.hold().holdId(), (int) entry.hold().amount().value());
            case CAPTURE -> box.capture(byId.get(entry.relatesTo()).hold().holdId());
            case RELEASE -> box.release(byId.get(entry.relatesTo()).hold().holdId(), today);
            case REFUND -> box.refund(refunded(entry, byId), today);
            case EXPIRY -> box.expire(LocalDate.parse(entry.key().substring("expiry:".length())));
            case WRITE_OFF -> box.forgive((int) entry.amount());
            case CLOSE -> box.close();
        }
    }

    private static String refunded(Entry refund, Map<String, Entry> byId) {
        Entry capture = byId.get(refund.relatesTo());
        return byId.get(capture.relatesTo()).hold().holdId();
    }
}
