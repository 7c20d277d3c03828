package io.fengyi.learning.material;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.learning.Riders;
import io.fengyi.learning.site.Sites;
import io.fengyi.learning.station.Station;
import io.fengyi.learning.station.Stations;
import io.fengyi.learning.worker.Workers;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class MaterialsIT {

    private static final String PATH = "/api/v1/materials";
    private static final String HAND_OUTS = "/api/v1/hand-outs";
    private static final String FOREIGN = "320111001";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Workers workers;

    @Autowired
    private Sites sites;

    @Autowired
    private Stations stations;

    private Riders riders;
    private Api staff;

    @BeforeEach
    void staff() {
        clock.set("2023-03-15T10:00");
        riders = new Riders(workers);
        staff = api.as(riders.streetAdmin());
    }

    /** R29. */
    @Test
    void handOutsAddUpTo216AndNeverExceedTheStock() {
        String book = stocked("BOOK", 300);
        String leaflet = stocked("LEAFLET", 50);
        for (int copies : List.of(100, 60, 40, 16)) {
            staff.post(HAND_OUTS, handOut(book, copies)).expect(201);
        }
        staff.post(HAND_OUTS, handOut(leaflet, 50)).expect(201);
        staff.post(HAND_OUTS, handOut(book, 85)).expectProblem(409, "out-of-stock");
        assertThat(stock(book)).isEqualTo(84);
        Answer figure = staff.get("/api/v1/figures/learning?keys=booksHandedOut&area=" + riders.community())
                .expect(200);
        assertThat(figure.number("/items/0/value")).isEqualTo(216);
        Answer list = staff.get(figure.text("/items/0/records") + "&limit=100").expect(200);
        assertThat(list.json()
                        .get("items")
                        .valueStream()
                        .mapToLong(item -> item.get("copies").asLong())
                        .sum())
                .isEqualTo(216);
    }

    /** R29: more than the stock in parallel. */
    @Test
    void fiftyParallelHandOutsLeaveTheStockAtZeroAndNoOneBelow() throws Exception {
        String book = stocked("BOOK", 20);
        Callable<Integer> handOut =
                () -> staff.post(HAND_OUTS, handOut(book, 1)).status();
        Callable<Integer> tooMany =
                () -> staff.post(HAND_OUTS, handOut(book, 21)).status();
        List<Callable<Integer>> calls = new ArrayList<>(Collections.nCopies(50, handOut));
        calls.addAll(Collections.nCopies(10, tooMany));
        List<Integer> answers = new ArrayList<>();
        var pool = Executors.newFixedThreadPool(50);
        try {
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(Collections.frequency(answers, 201)).isEqualTo(20);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(40);
        assertThat(stock(book)).isZero();
    }

    /** R29: stock unchanged. */
    @Test
    void fiftyParallelCallsForMoreThanThereIsChangeNothing() throws Exception {
        String book = stocked("BOOK", 10);
        Callable<Integer> tooMany =
                () -> staff.post(HAND_OUTS, handOut(book, 11)).status();
        var pool = Executors.newFixedThreadPool(50);
        try {
            for (var answer : pool.invokeAll(Collections.nCopies(50, tooMany))) {
                assertThat(answer.get()).isEqualTo(409);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(stock(book)).isEqualTo(10);
    }

    @Test
    void stockGrowsByStockTakingsWithAReasonAndOncePerKey() {
        String kit = staff.post(PATH, material("KIT")).expect(201).text("/id");
        assertThat(stock(kit)).isZero();
        staff.post(PATH + "/" + kit + "/stock-takings", Map.of("copies", 10)).expect(400);
        staff.post(PATH + "/" + kit + "/stock-takings", taking(0)).expect(400);
        Api keyed = staff.key(UUID.randomUUID().toString());
        keyed.post(PATH + "/" + kit + "/stock-takings", taking(10)).expect(200);
        assertThat(keyed.post(PATH + "/" + kit + "/stock-takings", taking(10))
                        .expect(200)
                        .number("/stock"))
                .isEqualTo(10);
        Api again = staff.key(UUID.randomUUID().toString());
        Map<String, Object> body = handOut(kit, 4);
        String id = again.post(HAND_OUTS, body).expect(201).text("/id");
        assertThat(again.post(HAND_OUTS, body).expect(201).text("/id")).isEqualTo(id);
        assertThat(stock(kit)).isEqualTo(6);
    }

    @Test
    void aKeeperHandsOutToOwnStationsOnly() {
        String book = stocked("BOOK", 10);
        String own = station(riders.community());
        Api keeper = api.as(TestTokens.stationKeeper(own));
        keeper.post(HAND_OUTS, handOut(book, 2, "STATION", own)).expect(201);
        keeper.post(HAND_OUTS, handOut(book, 2, "STATION", station(riders.community())))
                .expectProblem(404, "not-found");
        keeper.post(HAND_OUTS, handOut(book, 2, "WORKER", riders.one())).expectProblem(404, "not-found");
        staff.post(HAND_OUTS, handOut(book, 1, "STATION", own)).expect(201);
        staff.post(HAND_OUTS, handOut(book, 1)).expect(201);
        assertThat(keeper.get(HAND_OUTS).expect(200).json().get("items")).hasSize(2);
        api.as(riders.instructor())
                .post(HAND_OUTS, handOut(book, 1, "EVENT", Ids.next("cls")))
                .expect(201);
        assertThat(api.as(riders.instructor()).get(HAND_OUTS).expect(200).json().get("items"))
                .hasSize(1);
        assertThat(stock(book)).isEqualTo(5);
    }

    /** Every call is cut to the caller's data scope: the stock of another subdistrict is not there. */
    @Test
    void aKeeperHandsOutOnlyWhatLiesAroundTheOwnStation() {
        String foreign = foreignBook();
        String own = station(riders.community());
        String untold = Ids.next("stn");
        Api keeper = api.as(TestTokens.stationKeeper(own, untold));
        keeper.post(HAND_OUTS, handOut(foreign, 10, "STATION", own)).expectProblem(404, "not-found");
        keeper.post(HAND_OUTS, handOut(stocked("BOOK", 10), 1, "STATION", untold))
                .expectProblem(404, "not-found");
        assertThat(stock(foreignStaff(), foreign)).isEqualTo(10);
    }

    @Test
    void aKeeperWhoIsInstructorElsewhereDoesWhatEitherMayAndNoMore() {
        String book = stocked("BOOK", 10);
        String foreign = foreignBook();
        String own = station(riders.community());
        Api both = api.as(TestTokens.of(Map.of(
                "sub",
                "acc_" + own.substring(4),
                "client_id",
                "staff-pages",
                "roles",
                List.of(Role.STATION_KEEPER.name(), Role.INSTRUCTOR.name()),
                "grants",
                List.of(
                        Map.of("role", Role.STATION_KEEPER.name(), "stationIds", List.of(own)),
                        Map.of("role", Role.INSTRUCTOR.name(), "areas", List.of(FOREIGN))))));
        both.post(HAND_OUTS, handOut(book, 1, "STATION", own)).expect(201);
        both.post(HAND_OUTS, handOut(book, 1, "STATION", station(riders.community())))
                .expectProblem(404, "not-found");
        both.post(HAND_OUTS, handOut(book, 1)).expectProblem(404, "not-found");
        both.post(HAND_OUTS, handOut(foreign, 1)).expect(201);
        assertThat(stock(book)).isEqualTo(9);
        assertThat(stock(foreignStaff(), foreign)).isEqualTo(9);
    }

    /** platform.md 3.2: an instructor's scope is the assigned enterprises. */
    @Test
    void anInstructorWithoutAnAreaHandsOutWhereTheAssignedEnterprisesAre() {
        String book = stocked("BOOK", 10);
        Api instructor = api.as(riders.instructorOfASite(sites, true));
        instructor.post(HAND_OUTS, handOut(book, 1, "EVENT", Ids.next("cls"))).expect(201);
        assertThat(instructor.get(HAND_OUTS).expect(200).json().get("items")).hasSize(1);
        instructor.post(HAND_OUTS, handOut(foreignBook(), 1)).expectProblem(404, "not-found");
        api.as(riders.instructorOfASite(sites, false))
                .post(HAND_OUTS, handOut(book, 1))
                .expectProblem(404, "not-found");
        assertThat(stock(book)).isEqualTo(9);
    }

    @Test
    void foreignStaffFindsNothingAndBadInputIsNamed() {
        String book = stocked("BOOK", 10);
        Api foreign = foreignStaff();
        foreign.post(HAND_OUTS, handOut(book, 1)).expectProblem(404, "not-found");
        foreign.post(PATH + "/" + book + "/stock-takings", taking(5)).expectProblem(404, "not-found");
        assertThat(foreign.get(PATH + "?limit=100").expect(200).body()).doesNotContain(book);
        api.as(TestTokens.worker(riders.one())).get(PATH).expect(403);
        api.as(riders.instructor()).post(PATH, material("BOOK")).expect(403);
        for (int copies : List.of(0, 501)) {
            staff.post(HAND_OUTS, handOut(book, copies)).expectProblem(400, "invalid-value");
        }
        staff.post(HAND_OUTS, handOut(book, 1, "STATION", "stn_x")).expect(400);
        staff.post(HAND_OUTS, handOut(book, 1, "WORKER", Ids.next("wkr"))).expectProblem(422, "recipient-unknown");
        staff.post(HAND_OUTS, handOut("mat_0000000000000", 1)).expectProblem(404, "not-found");
        api.as(TestTokens.staff(Role.STREET_ADMIN, "320299001", "320299002"))
                .post(PATH, material("BOOK"))
                .expectProblem(422, "area-needed");
    }

    @Test
    void aWorkerIsAHandleAndAfterErasureNobody() {
        String book = stocked("BOOK", 10);
        String worker = riders.one();
        assertThat(staff.post(HAND_OUTS, handOut(book, 1, "WORKER", worker)).text("/recipient"))
                .isEqualTo("骑手·" + worker.substring(13));
        assertThat(staff.get(HAND_OUTS).body()).doesNotContain(worker);
        riders.forget(events, worker);
        Answer list = staff.get(HAND_OUTS).expect(200);
        assertThat(list.number("/items/0/copies")).isEqualTo(1);
        assertThat(list.body()).doesNotContain(worker.substring(13));
    }

    private String stocked(String kind, int copies) {
        return stocked(staff, kind, copies);
    }

    /** Ten copies of a book in another district. */
    private String foreignBook() {
        return stocked(foreignStaff(), "BOOK", 10);
    }

    private Api foreignStaff() {
        return api.as(TestTokens.staff(Role.STREET_ADMIN, FOREIGN));
    }

    /** A station there that was told of. */
    private String station(String communityCode) {
        String id = Ids.next("stn");
        stations.learn(new Station(id, communityCode, "ACTIVE", Instant.EPOCH));
        return id;
    }

    private static String stocked(Api owner, String kind, int copies) {
        String id = owner.post(PATH, material(kind)).expect(201).text("/id");
        owner.post(PATH + "/" + id + "/stock-takings", taking(copies)).expect(200);
        return id;
    }

    private long stock(String id) {
        return stock(staff, id);
    }

    private static long stock(Api owner, String id) {
        return owner.get(PATH + "?limit=100")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .get("stock")
                .asLong();
    }

    private static Map<String, Object> material(String kind) {
        return new HashMap<>(Map.of("title", "习近平著作选读", "kind", kind));
    }

    private static Map<String, Object> taking(int copies) {
        return Map.of("copies", copies, "reason", "区委宣传部配发");
    }

    private static Map<String, Object> handOut(String material, int copies) {
        return handOut(material, copies, "SITE", Ids.next("sit"));
    }

    private static Map<String, Object> handOut(String material, int copies, String kind, String id) {
        return Map.of("materialId", material, "copies", copies, "recipient", Map.of("kind", kind, "id", id));
    }
}
