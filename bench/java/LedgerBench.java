import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.sun.management.OperatingSystemMXBean;
import io.fengyi.points.PointsApplication;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.ledger.Points;
import io.fengyi.points.ledger.Source;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The points ledger as points-service has it, against plain inserts of the same document into the same store.
 * Arguments: p3 or p8, MongoDB URI, rounds, seconds a round, seconds of warm-up. Prints one line per round and the
 * result. Run by p3-credit.sh and p8-hot-account.sh.
 */
public class LedgerBench {

    private static final int ACCOUNTS = 2_000;
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    interface Work {
        void once(long number);
    }

    record Round(long done, double perSecond, double cpuMicros, long[] waits, long failed) {
        double waited(double quantile) {
            return waits[(int) Math.min(waits.length - 1, Math.floor(quantile * waits.length))] / 1e6;
        }
    }

    public static void main(String[] arguments) throws Exception {
        String mode = arguments[0];
        String uri = arguments[1];
        int rounds = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        int warmUp = Integer.parseInt(arguments[4]);
        try (ConfigurableApplicationContext points = start(uri);
                MongoClient mongo = MongoClients.create(uri)) {
            Ledger ledger = points.getBean(Ledger.class);
            Sending sending = new Sending(points);
            MongoCollection<Document> entries =
                    mongo.getDatabase("fengyi_points").getCollection("entries");
            if (mode.equals("p3")) {
                creditAgainstInsert(ledger, sending, entries, inserts(mongo), rounds, seconds, warmUp);
            } else {
                hotAgainstUniform(ledger, sending, entries, rounds, seconds, warmUp);
            }
        }
    }

    private static void creditAgainstInsert(
            Ledger ledger,
            Sending sending,
            MongoCollection<Document> entries,
            MongoCollection<Document> inserts,
            int rounds,
            int seconds,
            int warmUp)
            throws Exception {
        Work credit = number -> credit(ledger, "wkr_bench" + number % ACCOUNTS, number);
        run(32, warmUp, credit);
        sending.drain(entries);
        sending.pause();
        run(32, 2, credit);
        Document sample = entries.find(new Document("outbox.since", new Document("$exists", true))).first();
        Work insert = number -> {
            Document copy = new Document(sample);
            copy.put("_id", "pen_i" + number);
            copy.put("accountId", "wkr_bench" + number % ACCOUNTS);
            copy.put("seq", number);
            copy.put("key", "award:report.verified:rpt_b" + number + ":1");
            inserts.insertOne(copy);
        };
        run(32, Math.max(2, warmUp / 2), insert);
        List<Double> ratios = new ArrayList<>();
        List<Double> cpus = new ArrayList<>();
        List<Double> sent = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Round inserted = run(32, seconds, insert);
            Round credited = run(32, seconds, credit);
            double sendingMicros = sending.cost(entries, credited.done());
            ratios.add(credited.perSecond() / inserted.perSecond());
            cpus.add(credited.cpuMicros() / inserted.cpuMicros());
            sent.add(sendingMicros);
            System.out.printf(
                    "round %d: insert %.0f/s %.0f CPU-us; credit %.0f/s %.0f CPU-us, then sending its event %.0f CPU-us; refused %d%n",
                    round, inserted.perSecond(), inserted.cpuMicros(), credited.perSecond(), credited.cpuMicros(),
                    sendingMicros, credited.failed());
        }
        System.out.printf("P3 credit / insert throughput %s, goal >= 0.50%n", summary(ratios));
        System.out.printf("P3 credit / insert CPU of the client process %s, goal <= 3%n", summary(cpus));
        System.out.printf("P3 sending an event afterwards costs %s CPU-us (not part of the ratio)%n", summary(sent));
    }

    private static void hotAgainstUniform(
            Ledger ledger, Sending sending, MongoCollection<Document> entries, int rounds, int seconds, int warmUp)
            throws Exception {
        Work uniform = number -> credit(ledger, "wkr_bench" + ThreadLocalRandom.current().nextInt(ACCOUNTS), number);
        sending.pause();
        run(64, warmUp, uniform);
        List<Double> ratios = new ArrayList<>();
        List<Double> waits = new ArrayList<>();
        long exhausted = 0;
        for (int round = 1; round <= rounds; round++) {
            String account = "wkr_hot" + NUMBER.get();
            Round even = run(64, seconds, uniform);
            Round one = run(64, seconds, number -> credit(ledger, account, number));
            sending.drop(entries);
            ratios.add(one.perSecond() / even.perSecond());
            waits.add(one.waited(1) / one.waited(0.5));
            exhausted += one.failed() + even.failed();
            System.out.printf(
                    "round %d: uniform %.0f/s (p50 %.1f ms, longest %.1f ms); one account %.0f/s (p50 %.1f ms, longest %.1f ms); exhausted %d%n",
                    round, even.perSecond(), even.waited(0.5), even.waited(1), one.perSecond(), one.waited(0.5), one.waited(1),
                    one.failed());
        }
        System.out.printf("P8 one account / uniform throughput %s, goal >= 0.50%n", summary(ratios));
        System.out.printf("P8 longest / median wait on one account %s, goal <= 10%n", summary(waits));
        System.out.printf("P8 retries exhausted %d, goal 0%n", exhausted);
    }

    private static void credit(Ledger ledger, String account, long number) {
        String report = "rpt_b" + number;
        ledger.post(
                new AccountId(account),
                "award:report.verified:" + report + ":1",
                new Act.Award("report.verified", Points.of(5), LocalDate.of(2023, 3, 31)),
                Source.of("REPORT_VERIFIED", report, "evt_" + number, null).under("report.verified", 1));
    }

    private static Round run(int clients, int seconds, Work work) throws Exception {
        LongAdder done = new LongAdder();
        LongAdder failed = new LongAdder();
        List<Long> waits = new ArrayList<>();
        CountDownLatch finished = new CountDownLatch(clients);
        long cpu = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        for (int client = 0; client < clients; client++) {
            Thread thread = new Thread(() -> {
                List<Long> own = new ArrayList<>();
                for (long now = System.nanoTime(); now < end; ) {
                    try {
                        work.once(NUMBER.getAndIncrement());
                        done.increment();
                    } catch (LedgerRefused | MongoException e) {
                        failed.increment();
                    }
                    long then = System.nanoTime();
                    own.add(then - now);
                    now = then;
                }
                synchronized (waits) {
                    waits.addAll(own);
                }
                finished.countDown();
            });
            thread.start();
        }
        finished.await();
        double took = (System.nanoTime() - begin) / 1e9;
        double micros = (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / Math.max(1, done.sum());
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Round(done.sum(), done.sum() / took, micros, sorted, failed.sum());
    }

    /** The relay of points-service: held while credits are measured, then let go, so that its cost is seen apart. */
    private static final class Sending {

        private final List<SmartLifecycle> parts;

        Sending(ConfigurableApplicationContext points) {
            parts = List.of(
                    points.getBean("relayLanes", SmartLifecycle.class), points.getBean("sweep", SmartLifecycle.class));
        }

        void pause() {
            parts.forEach(SmartLifecycle::stop);
        }

        /** CPU microseconds for each event that was held. */
        double cost(MongoCollection<Document> entries, long events) {
            long cpu = SYSTEM.getProcessCpuTime();
            parts.forEach(SmartLifecycle::start);
            drain(entries);
            double micros = (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / Math.max(1, events);
            pause();
            return micros;
        }

        /** Takes the events away unsent: a burst of a hundred thousand for one key is no case for a relay. */
        void drop(MongoCollection<Document> entries) {
            Document unsent = new Document("outbox.since", new Document("$exists", true));
            while (true) {
                List<Object> some = entries.find(unsent)
                        .projection(new Document("_id", 1))
                        .limit(500)
                        .map(entry -> entry.get("_id"))
                        .into(new ArrayList<>());
                if (some.isEmpty()) {
                    return;
                }
                entries.updateMany(
                        new Document("_id", new Document("$in", some)),
                        new Document("$unset", new Document("outbox", "")));
            }
        }

        void drain(MongoCollection<Document> entries) {
            long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
            while (entries.find(new Document("outbox.since", new Document("$exists", true))).first() != null) {
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("events are not sent");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    private static MongoCollection<Document> inserts(MongoClient mongo) {
        MongoCollection<Document> inserts =
                mongo.getDatabase("fengyi_points").getCollection("bench_inserts");
        inserts.drop();
        inserts.createIndex(Indexes.ascending("accountId", "seq"), new IndexOptions().unique(true));
        inserts.createIndex(Indexes.ascending("accountId", "key"), new IndexOptions().unique(true));
        inserts.createIndex(Indexes.ascending("outbox.since"), new IndexOptions().sparse(true));
        return inserts;
    }

    private static ConfigurableApplicationContext start(String uri) throws Exception {
        URI jar = PointsApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        String place = jar.getPath().endsWith("/") ? "optional:" + jar : "optional:jar:" + jar + "!/";
        return new SpringApplicationBuilder(PointsApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.config.location=" + place,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.cloud.gateway.server.webflux.enabled=false",
                        "--spring.main.banner-mode=off",
                        "--FENGYI_MONGODB_URI=" + uri);
    }

    private static String summary(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                "%.2f (%.2f..%.2f)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
