package io.fengyi.points.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.reconciliation.Reconciling;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The figures of points.md 5. Each test looks at a community of its own. */
@PointsIT
class PointsFiguresIT {
    private static int communities = 700;

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    Reconciling reconciling;

    String community;

    @BeforeEach
    void aCommunityOfItsOwn() {
        town.friendlyStreet();
        community = "320299001" + ++communities;
    }

    @Test
    void grantedReversedSpentAndOutstandingComeFromTheEntries() {
        String rider = rider();
        town.reportVerified(rider);
        String overturned = town.reportVerified(rider);
        town.supported(Ids.next("rpt"), rider);
        town.awaitAvailable(rider, 11);
        town.rejected(overturned, rider, 1);
        town.awaitAvailable(rider, 6);
        town.give(rider, 34);
        String merchant = Ids.next("mer");
        String code = redeem(rider, reward(merchant)).text("/code");
        redeem(rider, reward(merchant));
        String month = town.today().toString().substring(0, 7);
        town.clock.advance(Duration.ofHours(36));
        town.api
                .as(TestTokens.merchant(merchant))
                .freshKey()
                .post("/api/v1/redemption-fulfilments", Map.of("code", code))
                .expect(201);

        assertThat(value("granted")).isEqualTo(45);
        assertThat(value("reversed")).isEqualTo(5);
        assertThat(value("spent")).isEqualTo(20);
        assertThat(value("outstanding")).isEqualTo(20);
        assertThat(value("expired")).isZero();
        assertThat(value("writtenOff")).isZero();
        assertThat(value("redemptions")).isEqualTo(2);
        assertThat(figure("medianDaysToFulfil", "").get("value").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(rows("granted", "rule"))
                .isEqualTo(Map.of("report.verified", 10L, "report.support", 1L, "adjustment", 34L));
        assertThat(rows("granted", "month")).hasSize(13).containsEntry(month, 45L);
        assertThat(rows("granted", "community")).isEqualTo(Map.of(community, 45L));
        assertThat(rows("spent", "rewardKind")).isEqualTo(Map.of("COUPON", 20L));
        assertThat(rows("redemptions", "state")).isEqualTo(Map.of("CONFIRMED", 1L, "FULFILLED", 1L));
    }

    @Test
    void fewerThanFiveActiveAccountsAreSuppressedAndSoIsTheirShare() {
        List<String> riders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            riders.add(rider());
        }
        for (String rider : riders.subList(0, 4)) {
            town.reportVerified(rider);
            town.awaitAvailable(rider, 5);
        }
        assertThat(figure("activeAccounts", "").get("suppressed").asBoolean()).isTrue();
        assertThat(figure("participationShare", "").get("suppressed").asBoolean())
                .isTrue();
        assertThat(value("activeAccounts")).isNotPositive();
        town.reportVerified(riders.get(4));
        town.awaitAvailable(riders.get(4), 5);
        await().atMost(Duration.ofSeconds(10)).until(() -> value("activeAccounts") == 5);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !figure("participationShare", "").get("suppressed").asBoolean());
        JsonNode share = figure("participationShare", "");
        assertThat(share.get("value").decimalValue()).isEqualByComparingTo("50.0");
        assertThat(share.get("numerator").asLong()).isEqualTo(5);
        assertThat(share.get("denominator").asLong()).isEqualTo(10);
    }

    @Test
    void violationsAreThoseOfTheLastReconciliation() {
        var last = reconciling.reconcile("acc_test");
        assertThat(value("violations")).isEqualTo(last.violations());
    }

    @Test
    void figuresAreForThoseWhoSteerAndNeverByPersonOrSite() {
        for (Role role : List.of(Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.COMMUNITY_STAFF, Role.DISTRICT_VIEWER)) {
            town.api
                    .as(TestTokens.staff(role, Town.AREA))
                    .get("/api/v1/figures/points?asOf=2023-03-31&area=" + Town.AREA)
                    .expect(200);
        }
        town.api
                .as(TestTokens.staff(Role.GRID_STAFF, Town.AREA))
                .get("/api/v1/figures/points?asOf=2023-03-31&area=" + Town.AREA)
                .expect(403);
        town.streetAdmin()
                .get("/api/v1/figures/points?asOf=2023-03-31&area=" + Town.AREA + "&groupBy=enterprise")
                .expect(400);
        town.streetAdmin()
                .get("/api/v1/figures/points?asOf=2023-03-31&area=" + Town.AREA + "&groupBy=worker")
                .expect(400);
    }

    private String rider() {
        String rider = town.rider();
        town.tell(new WorkerRegistered(rider, "FOOD_DELIVERY", community, null, "ACTIVE"), rider);
        await().until(() -> accounts.find(rider).isPresent());
        return rider;
    }

    private String reward(String merchant) {
        String id = town.streetAdmin()
                .freshKey()
                .post(
                        "/api/v1/rewards",
                        Map.of(
                                "title",
                                "咖啡券",
                                "kind",
                                "COUPON",
                                "price",
                                10,
                                "perPerson",
                                1,
                                "period",
                                "DAY",
                                "pickUp",
                                Map.of("merchantId", merchant),
                                "stock",
                                1))
                .expect(201)
                .text("/id");
        town.streetAdmin().freshKey().post("/api/v1/rewards/" + id + "/start").expect(200);
        return id;
    }

    private Answer redeem(String rider, String reward) {
        return town.as(rider)
                .freshKey()
                .post("/api/v1/redemptions", Map.of("rewardId", reward))
                .expect(202);
    }

    private long value(String key) {
        JsonNode value = figure(key, "").get("value");
        return value == null ? -1 : value.asLong();
    }

    private JsonNode figure(String key, String more) {
        return town.streetAdmin()
                .get("/api/v1/figures/points?asOf=" + town.today() + "&area=" + community + "&keys=" + key + more)
                .expect(200)
                .json()
                .at("/items/0");
    }

    private Map<String, Long> rows(String key, String groupBy) {
        return figure(key, "&groupBy=" + groupBy)
                .at("/groups/rows")
                .valueStream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> row.get(0).asString(), row -> row.get(1).asLong()));
    }
}
