package io.fengyi.points.leaderboard;

import static io.fengyi.points.Town.STREET_COMMUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.ConsentGiven;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The board shows participants only, by chosen name (points.md 3.5, R96, I12). Each test has a community of its own. */
@PointsIT
class LeaderboardIT {
    private static final AtomicInteger COMMUNITIES = new AtomicInteger(100);

    @Autowired
    Town town;

    String community;

    @BeforeEach
    void aCommunityOfItsOwn() {
        town.clock.set("2023-03-14T12:00");
        town.friendlyStreet();
        community = "320299001" + COMMUNITIES.incrementAndGet();
    }

    @Test
    void theTopListShowsParticipantsOnlyByChosenNameWithSharedRanks() {
        List<String> riders = participants(12);
        String silent = town.rider();
        registered(silent);
        earn(silent, 4);
        earn(riders.get(0), 3);
        earn(riders.get(1), 2);
        earn(riders.get(2), 2);
        earn(riders.get(3), 1);
        join(riders.get(0), "追风的蜂").expect(200);
        Answer board = board("MONTH").expect(200);
        assertThat(ranks(board)).containsExactly(1L, 2L, 2L, 4L);
        assertThat(points(board)).containsExactly(15L, 10L, 10L, 5L);
        assertThat(board.text("/items/0/name")).isEqualTo("追风的蜂");
        assertThat(board.number("/participants")).isEqualTo(12);
        assertThat(board.text("/items/3/name")).startsWith("骑手·");
        assertThat(board.body()).doesNotContain(silent).doesNotContain(riders.get(0));
        assertThat(board.json().has("own")).isFalse();
        assertShownIsRecomputedFromTheEntries(board, riders);
    }

    @Test
    void theOwnRankIsToldToOneselfOnly() {
        List<String> riders = participants(10);
        earn(riders.get(0), 2);
        earn(riders.get(1), 1);
        Answer own = town.as(riders.get(1)).get(path("MONTH")).expect(200);
        assertThat(own.number("/own/rank")).isEqualTo(2);
        assertThat(own.number("/own/points")).isEqualTo(5);
        assertThat(town.as(riders.get(9)).get(path("MONTH")).number("/own/rank"))
                .isEqualTo(3);
        assertThat(town.as(town.rider()).get(path("MONTH")).json().has("own")).isFalse();
        assertThat(town.streetAdmin().get(path("MONTH")).json().has("own")).isFalse();
    }

    @Test
    void underTenParticipantsNothingIsShown() {
        List<String> riders = participants(9);
        earn(riders.get(0), 1);
        Answer board = town.as(riders.get(0)).get(path("YEAR")).expect(200);
        assertThat(board.json().get("suppressed").asBoolean()).isTrue();
        assertThat(board.json().get("items")).isEmpty();
        assertThat(board.json().has("participants")).isFalse();
        assertThat(board.json().has("own")).isFalse();
    }

    @Test
    void withdrawingTheConsentOrLeavingEndsTheParticipation() {
        List<String> riders = participants(12);
        earn(riders.get(0), 1);
        earn(riders.get(1), 1);
        assertThat(points(board("MONTH"))).hasSize(2);
        town.as(riders.get(0))
                .put("/api/v1/me/leaderboard-participation", Map.of("participating", false))
                .expect(200);
        town.tell(
                new ConsentWithdrawn(
                        riders.get(1), "LEADERBOARD", "1", town.clock.instant().plusSeconds(60)),
                riders.get(1));
        await().until(() -> board("MONTH").number("/participants") == 10);
        assertThat(points(board("MONTH"))).isEmpty();
        consent(riders.get(1), 120);
        Answer again = join(riders.get(1), null).expect(200);
        assertThat(again.json().get("participating").asBoolean()).isTrue();
        await().until(() -> board("MONTH").number("/participants") == 11);
    }

    @Test
    void anErasedWorkerLeavesTheBoardForGood() {
        List<String> riders = participants(11);
        earn(riders.get(0), 1);
        assertThat(points(board("MONTH"))).hasSize(1);
        town.erased(riders.get(0));
        await().until(() -> board("MONTH").number("/participants") == 10);
        consent(riders.get(0), 500);
        join(riders.get(0), "还想上榜").expect(404);
        String probe = town.rider();
        consent(probe, 0);
        join(probe, null);
        registered(probe);
        await().until(() -> board("MONTH").number("/participants") == 11);
        assertThat(points(board("MONTH"))).isEmpty();
    }

    @Test
    void whoeverHasNotConsentedIsNotShownUntilTheConsentIsHeardOf() {
        List<String> riders = participants(10);
        String eager = town.rider();
        registered(eager);
        Answer wish = join(eager, "急性子").expect(200);
        assertThat(wish.json().get("visible").asBoolean()).isFalse();
        assertThat(board("MONTH").number("/participants")).isEqualTo(riders.size());
        consent(eager, 0);
        await().until(() -> board("MONTH").number("/participants") == riders.size() + 1);
    }

    @Test
    void anAwardThatWasTakenBackIsNoLongerOnTheBoardAndOlderPeriodsDoNotCount() {
        List<String> riders = participants(10);
        String report = town.reportVerified(riders.get(0));
        town.awaitAvailable(riders.get(0), 5);
        town.reportVerified(riders.get(1));
        town.reportVerified(riders.get(1), STREET_COMMUNITY, LocalDate.of(2023, 2, 10));
        town.awaitAvailable(riders.get(1), 10);
        town.rejected(report, riders.get(0), 1);
        town.awaitAvailable(riders.get(0), 0);
        assertThat(points(board("MONTH"))).containsExactly(5L);
        assertThat(points(board("QUARTER"))).containsExactly(10L);
        assertThat(points(board("YEAR"))).containsExactly(10L);
    }

    @Test
    void aNameWithPersonalDataAnOddAreaAndOtherRolesAreRefused() {
        String rider = town.rider();
        join(rider, "找我13812345678").expectProblem(422, "personal-data-in-text");
        join(rider, "蜂").expect(400);
        join(rider, "一二三四五六七八九十一二三四五六七八九十一").expect(400);
        town.as(rider)
                .put("/api/v1/me/leaderboard-participation", Map.of("name", "没有说参不参加"))
                .expect(400);
        town.api.get("/api/v1/leaderboards?period=DAY").expect(400);
        town.api.get("/api/v1/leaderboards?period=MONTH&area=32").expect(400);
        town.api.get("/api/v1/leaderboards").expect(400);
        town.streetAdmin()
                .put("/api/v1/me/leaderboard-participation", Map.of("participating", true))
                .expect(403);
        town.api
                .as(TestTokens.staff(Role.GRID_STAFF, Town.AREA))
                .put("/api/v1/me/leaderboard-participation", Map.of("participating", true))
                .expect(403);
    }

    private List<String> participants(int count) {
        List<String> riders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String rider = town.rider();
            riders.add(rider);
            registered(rider);
            consent(rider, 0);
            join(rider, null).expect(200);
        }
        if (count >= 10) {
            await().until(() -> board("MONTH").number("/participants") == count);
        } else {
            await().until(() -> riders.stream()
                    .allMatch(rider -> town.as(rider)
                            .put("/api/v1/me/leaderboard-participation", Map.of("participating", true))
                            .json()
                            .get("visible")
                            .asBoolean()));
        }
        return riders;
    }

    private void registered(String rider) {
        town.tell(new WorkerRegistered(rider, "FOOD_DELIVERY", community, null, "ACTIVE"), rider);
    }

    private void consent(String rider, int secondsLater) {
        town.tell(
                new ConsentGiven(rider, "LEADERBOARD", "1", town.clock.instant().plusSeconds(secondsLater)), rider);
    }

    private Answer join(String rider, String name) {
        var body = new HashMap<String, Object>(Map.of("participating", true));
        if (name != null) {
            body.put("name", name);
        }
        return town.as(rider).put("/api/v1/me/leaderboard-participation", body);
    }

    private void earn(String rider, int reports) {
        for (int i = 0; i < reports; i++) {
            town.reportVerified(rider);
        }
        town.awaitAvailable(rider, 5L * reports);
    }

    private String path(String period) {
        return "/api/v1/leaderboards?period=" + period + "&area=" + community;
    }

    private Answer board(String period) {
        return town.api.get(path(period));
    }

    /** I12: what is shown is what a reader of all histories would count. */
    private void assertShownIsRecomputedFromTheEntries(Answer board, List<String> riders) {
        List<Long> recomputed = riders.stream()
                .map(rider -> town.as(rider)
                        .get("/api/v1/me/points/entries?limit=100")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(entry -> entry.get("kind").asString().equals(EntryKind.AWARD.name()))
                        .mapToLong(entry -> entry.get("change").asLong())
                        .sum())
                .filter(points -> points > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(points(board)).isEqualTo(recomputed);
    }

    private static List<Long> points(Answer board) {
        return longs(board, "points");
    }

    private static List<Long> ranks(Answer board) {
        return longs(board, "rank");
    }

    private static List<Long> longs(Answer board, String field) {
        return board.json()
                .get("items")
                .valueStream()
                .map(row -> row.get(field))
                .map(JsonNode::asLong)
                .toList();
    }
}
