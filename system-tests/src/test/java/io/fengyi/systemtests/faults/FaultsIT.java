package io.fengyi.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.systemtests.LauncherProcess;
import io.fengyi.systemtests.flow.Town;
import io.fengyi.testsupport.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** F1–F3 and two instances side by side; one process each for the store, the broker and the services under test. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class FaultsIT {

    /** How long the broker is away: {@code -Dfaults.outage=30}, in seconds. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("faults.outage", 8));

    private static final Path DATA = Path.of("target", "faults");
    private static final Map<String, Integer> PORTS = LauncherProcess.freePorts();
    private static LauncherProcess store;
    private static LauncherProcess broker;
    private static LauncherProcess others;
    private static LauncherProcess governance;
    private static LauncherProcess points;
    private static Town town;

    @BeforeAll
    static void start() {
        store = LauncherProcess.start("faults-store", DATA, PORTS, "--fresh", "--only=store");
        broker = LauncherProcess.start("faults-broker", DATA, PORTS, "--only=broker");
        others = LauncherProcess.start("faults-others", DATA, PORTS, "--only=registry-service,welfare-service");
        governance = LauncherProcess.start("faults-governance", DATA, PORTS, "--only=governance-service");
        points = LauncherProcess.start("faults-points", DATA, PORTS, "--only=points-service");
        town = new Town(
                        others.url("registry-service"),
                        others.url("welfare-service"),
                        governance.url("governance-service"),
                        points.url("points-service"))
                .found();
    }

    @AfterAll
    static void stop() {
        List.of(points, governance, others, broker, store).forEach(LauncherProcess::close);
    }

    /** So many reports, ready to be verified, each by a rider of its own. */
    private static Map<String, String> mendedReports(int count) {
        Map<String, String> riderByReport = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String rider = Town.rider();
            String id = town.report(rider, Town.freshKey()).expect(201).text("/id");
            town.resolve(id, Town::freshKey);
            riderByReport.put(id, rider);
        }
        return riderByReport;
    }

    private static void verify(String report) {
        town.command(town.gridStaff, report, "verification", Map.of(), Town.freshKey())
                .expect(200);
    }

    private static void awaitFiveEach(Map<String, String> riderByReport) {
        Awaitility.await("five points each")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> riderByReport
                        .values()
                        .forEach(rider -> assertThat(town.available(rider)).isEqualTo(5)));
    }

    @Test
    void f1_pointsServiceIsKilledUnderLoadAndEveryCreditIsThereOnce() {
        Map<String, String> reports = mendedReports(30);
        int killAfter = 5 + ThreadLocalRandom.current().nextInt(20);
        System.out.println("F1: kill after " + killAfter + " verifications");
        int done = 0;
        for (String report : reports.keySet()) {
            verify(report);
            if (++done == killAfter) {
                points.kill();
            }
        }
        points.startAgain();
        awaitFiveEach(reports);
    }

    @Test
    void f2_governanceServiceIsKilledBetweenWriteAndPublish() {
        Map<String, String> reports = mendedReports(12);
        broker.kill();
        reports.keySet().forEach(FaultsIT::verify);
        governance.kill();
        broker.startAgain();
        governance.startAgain();
        awaitFiveEach(reports);
    }

    @Test
    void f3_brokerIsAwayWhilePeopleWorkAndTheEventsArriveAfterwards() throws Exception {
        Map<String, String> reports = mendedReports(20);
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<List<Answer>> riders = people.submit((Callable<List<Answer>>) () -> {
            List<Answer> answers = new ArrayList<>();
            while (!stop.get()) {
                answers.add(town.report(Town.rider(), Town.freshKey()));
            }
            return answers;
        });
        broker.kill();
        reports.keySet().forEach(FaultsIT::verify);
        Awaitility.await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(10)).until(() -> true);
        stop.set(true);
        assertThat(riders.get()).isNotEmpty().allMatch(answer -> answer.status() == 201);
        people.shutdown();
        broker.startAgain();
        awaitFiveEach(reports);
    }

    @Test
    void twoInstancesOfBothServicesGiveTheResultOfOne() throws Exception {
        Map<String, Integer> secondPorts = new HashMap<>(PORTS);
        Map<String, Integer> fresh = LauncherProcess.freePorts();
        secondPorts.put("governance-service", fresh.get("governance-service"));
        secondPorts.put("points-service", fresh.get("points-service"));
        try (LauncherProcess second =
                LauncherProcess.start("faults-second", DATA, secondPorts, "--only=governance-service,points-service")) {
            Town other = town.seenFrom(second.url("governance-service"), second.url("points-service"));
            Map<String, String> reports = mendedReports(20);
            ExecutorService people = Executors.newFixedThreadPool(8);
            List<Callable<Answer>> verifications = new ArrayList<>();
            reports.keySet().forEach(report -> {
                verifications.add(
                        () -> town.command(town.gridStaff, report, "verification", Map.of(), "twice-" + report));
                verifications.add(
                        () -> other.command(town.gridStaff, report, "verification", Map.of(), "twice-" + report));
            });
            for (Future<Answer> verification : people.invokeAll(verifications)) {
                assertThat(verification.get().status()).isEqualTo(200);
            }
            awaitFiveEach(reports);
            String rider = reports.values().iterator().next();
            List<Callable<Answer>> redemptions = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Town counter = i % 2 == 0 ? town : other;
                redemptions.add(() -> counter.redeemMeal(rider, Town.freshKey()));
            }
            long confirmed = 0;
            for (Future<Answer> redemption : people.invokeAll(redemptions)) {
                confirmed += redemption.get().expect(202).text("/state").equals("CONFIRMED") ? 1 : 0;
            }
            people.shutdown();
            assertThat(confirmed)
                    .as("five points buy one meal, at whichever counter")
                    .isEqualTo(1);
            assertThat(other.available(rider)).isZero();
        }
    }
}
