package io.fengyi.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.systemtests.LiveSystem;
import io.fengyi.systemtests.flow.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two hundred riders read at once, forty of them each thing that there is to read: nobody sees what is another's. */
class ForeignRowsIT {

    private static final int RIDERS = 200;
    private static final int AT_ONCE = 40;
    private static final int SHARES = 5;
    private static final Pattern WORKER = Pattern.compile("wkr_[0-9A-Z]{13}");

    private record Rider(int number, String workerId, String token, String reportId) {

        /** Stands in the text of this rider's report, which only the rider and staff may read. */
        String marker() {
            return marker(number);
        }

        static String marker(int number) {
            return "暗号" + (10_000 + number) + "号";
        }
    }

    @Test
    void twoHundredRidersReadingEverythingSeeNoForeignRow() throws Exception {
        Town town = Town.behind(LiveSystem.url().toString());
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Rider>> arrivals = new ArrayList<>();
            for (int i = 0; i < RIDERS; i++) {
                int number = i;
                arrivals.add(() -> arrive(town, number));
            }
            List<Rider> riders = new ArrayList<>();
            for (Future<Rider> arrival : callers.invokeAll(arrivals)) {
                riders.add(arrival.get());
            }
            List<ApiOperation> reads = CommittedApis.operations().stream()
                    .filter(operation -> operation.method().equals("GET"))
                    .toList();
            assertThat(reads).hasSizeGreaterThan(20);
            List<Callable<List<String>>> visits = new ArrayList<>();
            riders.forEach(rider -> visits.add(() -> foreignRows(rider, reads)));
            List<String> foreign = new ArrayList<>();
            for (Future<List<String>> visit : callers.invokeAll(visits)) {
                foreign.addAll(visit.get());
            }
            assertThat(foreign).isEmpty();
        } finally {
            callers.shutdown();
        }
    }

    private static Rider arrive(Town town, int number) {
        String workerId = "wkr_0FRGN" + String.format("%08d", number);
        String token = TestTokens.worker(workerId);
        String report = town.reportWithText(token, Town.freshKey(), "路口被堵 " + Rider.marker(number))
                .expect(201)
                .text("/id");
        return new Rider(number, workerId, token, report);
    }

    private static List<String> foreignRows(Rider rider, List<ApiOperation> reads) {
        List<String> foreign = new ArrayList<>();
        Api api = Api.at(LiveSystem.url().toString()).as(rider.token());
        for (int i = rider.number() % SHARES; i < reads.size(); i += SHARES) {
            ApiOperation read = reads.get(i);
            String path = read.concretePath().replace("/reports/xxx_0HZ8K3QF5S1RM", "/reports/" + rider.reportId());
            Answer answer = api.get(path);
            if (answer.status() >= 500) {
                foreign.add(path + " answers " + answer.status());
            }
            if (showsSomebodyElse(answer.body(), rider)) {
                foreign.add(path + " shows a foreign row to " + rider.workerId());
            }
        }
        assertThat(api.get("/api/v1/reports/" + rider.reportId()).expect(200).body())
                .contains(rider.marker());
        return foreign;
    }

    private static boolean showsSomebodyElse(String body, Rider rider) {
        Matcher worker = WORKER.matcher(body);
        while (worker.find()) {
            if (!worker.group().equals(rider.workerId())) {
                return true;
            }
        }
        return body.replace(rider.marker(), "").contains("暗号");
    }

    @Test
    void staffOfAnotherAreaFindNeitherReportNorList() {
        Town town = Town.behind(LiveSystem.url().toString());
        Rider rider = arrive(town, 9_999);
        String elsewhere = TestTokens.staff(Role.COMMUNITY_STAFF, "320288001001");
        Api api = Api.at(LiveSystem.url().toString()).as(elsewhere);
        assertThat(api.get("/api/v1/reports/" + rider.reportId()).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/reports?limit=100").expect(200).body()).doesNotContain(rider.reportId());
    }
}
