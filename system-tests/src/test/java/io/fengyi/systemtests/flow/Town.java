package io.fengyi.systemtests.flow;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** A community with a grid in a friendly street, a unit, a merchant and a meal for five points; and what people do there. */
public final class Town {

    public static final String STREET = "320277001";
    public static final String COMMUNITY = STREET + "001";
    public static final String GRID = COMMUNITY + "001";
    public static final String UNIT = "TEST_UNIT";
    private static final Duration NEWS_TRAVELS = Duration.ofSeconds(30);
    private static final Map<String, Town> FOUNDED = new HashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public final String streetAdmin = TestTokens.staff(Role.STREET_ADMIN, STREET);
    public final String otherStreetAdmin = TestTokens.otherStaff(Role.STREET_ADMIN, STREET);
    public final String communityStaff = TestTokens.staff(Role.COMMUNITY_STAFF, COMMUNITY);
    public final String gridStaff = TestTokens.staff(Role.GRID_STAFF, COMMUNITY);
    public final String unit = TestTokens.unit(UNIT, STREET);
    private final Api registry;
    private final Api welfare;
    private final Api governance;
    private final Api points;
    private String merchantId = "";
    private String mealId = "";

    /** The town behind this gateway; founded when it is first asked for. */
    public static Town behind(String gateway) {
        synchronized (FOUNDED) {
            return FOUNDED.computeIfAbsent(gateway, address -> new Town(address, address, address, address).found());
        }
    }

    /** Each service at its own address, for tests that stop some of them. */
    public Town(String registry, String welfare, String governance, String points) {
        this.registry = Api.at(registry);
        this.welfare = Api.at(welfare);
        this.governance = Api.at(governance);
        this.points = Api.at(points);
    }

    /** The same people at other instances of the two services. */
    public Town seenFrom(String otherGovernance, String otherPoints) {
        Town town = new Town("http://unused", "http://unused", otherGovernance, otherPoints);
        town.merchantId = merchantId;
        town.mealId = mealId;
        return town;
    }

    public Town found() {
        String district = TestTokens.staff(Role.STREET_ADMIN, STREET.substring(0, 6));
        Map<String, Object> since = Map.of("name", "测试区", "validFrom", "2020-01-01");
        registry.as(district).put("/api/v1/areas/" + STREET.substring(0, 6), since);
        registry.as(district).put("/api/v1/areas/" + STREET, since);
        registry.as(streetAdmin).put("/api/v1/areas/" + COMMUNITY, since);
        registry.as(streetAdmin).put("/api/v1/dictionaries/unit/items/" + UNIT, since);
        eventually(
                201,
                () -> governance
                        .as(streetAdmin)
                        .freshKey()
                        .post(
                                "/api/v1/grids",
                                Map.of(
                                        "code",
                                        GRID,
                                        "name",
                                        "第一网格",
                                        "crs",
                                        "WGS84",
                                        "boundary",
                                        Map.of(
                                                "type",
                                                "Polygon",
                                                "coordinates",
                                                List.of(List.of(
                                                        List.of(120.30, 31.48),
                                                        List.of(120.32, 31.48),
                                                        List.of(120.32, 31.50),
                                                        List.of(120.30, 31.50),
                                                        List.of(120.30, 31.48)))))));
        eventually(
                200,
                () -> governance
                        .as(streetAdmin)
                        .put(
                                "/api/v1/handling-units/" + UNIT,
                                Map.of("categories", List.of("CMGT"), "areas", List.of(STREET))));
        eventually(
                201,
                () -> welfare.as(streetAdmin)
                        .freshKey()
                        .post(
                                "/api/v1/friendly-streets",
                                Map.of("name", "测试友好街区", "communityCodes", List.of(COMMUNITY))));
        merchantId = "mer_0HZ8K3QF5S1RM";
        mealId = points.as(streetAdmin)
                .freshKey()
                .post(
                        "/api/v1/rewards",
                        Map.of(
                                "title",
                                "工作餐",
                                "kind",
                                "GOODS",
                                "price",
                                5,
                                "perPerson",
                                31,
                                "period",
                                "DAY",
                                "pickUp",
                                Map.of("merchantId", merchantId),
                                "stock",
                                100))
                .expect(201)
                .text("/id");
        points.as(streetAdmin)
                .post("/api/v1/rewards/" + mealId + "/start", Map.of())
                .expect(200);
        awaitFriendlyStreet();
        return this;
    }

    /** Points are paid in the street as soon as points-service has heard of it: a first report shows that it has. */
    private void awaitFriendlyStreet() {
        String scout = rider();
        fixedReport(scout, Town::freshKey);
        awaitPoints(scout, 5);
    }

    public static String rider() {
        return TestTokens.worker("wkr_0TEST" + String.format("%08d", NUMBERS.incrementAndGet()));
    }

    public static String freshKey() {
        return UUID.randomUUID().toString();
    }

    /** A rider reports, staff accept and dispatch, the unit mends, staff verify; gives the report's id. */
    public String fixedReport(String rider, Supplier<String> keys) {
        String id = report(rider, keys.get()).expect(201).text("/id");
        resolve(id, keys);
        command(gridStaff, id, "verification", Map.of(), keys.get()).expect(200);
        return id;
    }

    /** Everything up to the mended street. */
    public void resolve(String id, Supplier<String> keys) {
        command(communityStaff, id, "acceptance", Map.of(), keys.get()).expect(200);
        command(communityStaff, id, "dispatch", Map.of("unit", UNIT), keys.get())
                .expect(200);
        command(unit, id, "start", Map.of(), keys.get()).expect(200);
        command(unit, id, "resolution", Map.of("noPhotoReason", "现场已恢复"), keys.get())
                .expect(200);
    }

    public Answer report(String rider, String key) {
        return reportWithText(rider, key, "路口车道被堵 " + key.hashCode());
    }

    public Answer reportWithText(String rider, String key, String text) {
        return governance
                .as(rider)
                .key(key)
                .post(
                        "/api/v1/reports",
                        Map.of(
                                "categoryCode",
                                "CMGT-01-01",
                                "text",
                                text,
                                "noPhotoReason",
                                "正在骑行",
                                "place",
                                Map.of("longitude", 120.31, "latitude", 31.49, "crs", "WGS84")));
    }

    public Answer command(String who, String report, String command, Map<String, ?> body, String key) {
        return governance.as(who).key(key).post("/api/v1/reports/" + report + "/" + command, body);
    }

    public long available(String rider) {
        return points.as(rider).get("/api/v1/me/points").expect(200).number("/available");
    }

    public void awaitPoints(String rider, long wanted) {
        Awaitility.await().atMost(NEWS_TRAVELS).until(() -> available(rider), found -> found == wanted);
    }

    /** Publishes one from tomorrow on; the pact is no business of anything else here. */
    public String publishedPact() {
        String from = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                .plusDays(1)
                .toString();
        String id = governance
                .as(streetAdmin)
                .freshKey()
                .post(
                        "/api/v1/charters",
                        Map.of("kind", "PACT", "title", "友好公约", "text", "一、慢一点，让行人先走。", "effectiveFrom", from))
                .expect(201)
                .text("/id");
        governance
                .as(streetAdmin)
                .freshKey()
                .post("/api/v1/charters/" + id + "/publication")
                .expect(200);
        return id;
    }

    public Answer acceptPact(String rider, String pact) {
        return governance.as(rider).put("/api/v1/me/charter-acceptances/" + pact, Map.of());
    }

    public Answer declinePact(String rider, String pact) {
        return governance.as(rider).delete("/api/v1/me/charter-acceptances/" + pact);
    }

    public Answer redeemMeal(String rider, String key) {
        return points.as(rider).key(key).post("/api/v1/redemptions", Map.of("rewardId", mealId));
    }

    public Answer handOver(String code, String key) {
        return points.as(TestTokens.merchant(merchantId))
                .key(key)
                .post("/api/v1/redemption-fulfilments", Map.of("code", code));
    }

    public Answer entries(String rider) {
        return points.as(rider).get("/api/v1/me/points/entries").expect(200);
    }

    public Answer verification(String workerId) {
        return points.as(TestTokens.staff(Role.AUDITOR, STREET))
                .get("/api/v1/points-ledger/verification?accountId=" + workerId);
    }

    /** Repeats a call until the facts it rests on have travelled. */
    /** The call is repeated until news have travelled far enough for this status. */
    static Answer eventually(int status, Supplier<Answer> call) {
        return Awaitility.await().atMost(NEWS_TRAVELS).until(call::get, answer -> answer.status() == status);
    }
}
