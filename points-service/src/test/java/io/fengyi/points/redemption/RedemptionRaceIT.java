package io.fengyi.points.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.http.IdempotencyKey;
import io.fengyi.points.Parallel;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.points.reward.Reward;
import io.fengyi.points.reward.RewardDesk;
import io.fengyi.points.reward.RewardKind;
import io.fengyi.points.reward.Stock;
import io.fengyi.points.reward.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Many at once, and processes that die in between (points.md 6, I11; quality.md F11). */
@PointsIT
class RedemptionRaceIT {
    @Autowired
    Town town;

    @Autowired
    RedemptionDesk desk;

    @Autowired
    Redemptions redemptions;

    @Autowired
    RewardDesk rewards;

    @Autowired
    Stock stock;

    @Autowired
    CrashingSagaLog crashes;

    @AfterEach
    void noMoreCrashes() {
        crashes.killAfter("");
    }

    @Test
    void twoThousandParallelRedemptionsOfAHundredItemsConfirmAHundred() throws Exception {
        String reward = reward(10, 100, 1);
        List<String> riders = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            riders.add(town.rider());
        }
        Parallel.run(16, 2_000, i -> {
            town.give(riders.get(i), 10);
            return null;
        });
        List<Redemption> results = Parallel.run(64, 2_000, i -> desk.redeem(riders.get(i), reward, key()));
        var byState = results.stream()
                .collect(Collectors.groupingBy(
                        redemption -> redemption.state() + ":" + redemption.refusal(), Collectors.counting()));
        assertThat(byState)
                .containsOnly(
                        java.util.Map.entry("CONFIRMED:null", 100L),
                        java.util.Map.entry("REFUSED:out-of-stock", 1_900L));
        assertThat(stock.level(reward)).isEqualTo(new StockLevel(100, 0, 0, 100, 0));
        assertThat(stock.fault(reward)).isNull();
        for (int i = 0; i < 2_000; i++) {
            long left = town.head(riders.get(i)).after().available().value();
            assertThat(left).isEqualTo(results.get(i).state() == Redemption.State.CONFIRMED ? 0 : 10);
        }
    }

    @Test
    void fiftyAccountsWithPointsForOneAskTwiceAndFiftyAreConfirmedNoneNegative() throws Exception {
        String reward = reward(10, 1_000, 5);
        List<String> riders = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String rider = town.rider();
            town.give(rider, 10);
            riders.add(rider);
        }
        List<Redemption> results = Parallel.run(32, 100, i -> desk.redeem(riders.get(i / 2), reward, key()));
        assertThat(results.stream().filter(one -> one.state() == Redemption.State.CONFIRMED))
                .hasSize(50);
        assertThat(results.stream().filter(one -> "insufficient-points".equals(one.refusal())))
                .hasSize(50);
        riders.forEach(rider -> {
            assertThat(town.head(rider).after().available().value()).isZero();
            assertThat(town.head(rider).after().held().value()).isZero();
        });
        assertThat(stock.level(reward)).isEqualTo(new StockLevel(1_000, 950, 0, 50, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserve", "saved-RESERVED", "hold", "saved-HELD", "capture", "confirm", "saved-CONFIRMED"})
    void killedAfterAnyStepItEndsConfirmedOnce(String step) {
        String reward = reward(10, 5, 1);
        String rider = town.rider();
        town.give(rider, 10);
        IdempotencyKey key = key();
        killed(step, () -> desk.redeem(rider, reward, key));
        desk.goOn(inAMinute());
        Redemption after = redemptions.askedWith(key.value()).orElseThrow();
        assertThat(after.state()).isEqualTo(Redemption.State.CONFIRMED);
        assertThat(after.due()).isNull();
        assertThat(desk.redeem(rider, reward, key).id()).isEqualTo(after.id());
        assertThat(town.head(rider).after().available().value()).isZero();
        assertThat(town.head(rider).after().held().value()).isZero();
        assertThat(stock.level(reward)).isEqualTo(new StockLevel(5, 4, 0, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserve", "saved-RESERVED", "saved-REFUSED", "unreserve"})
    void killedOnTheWayToARefusalItIsFullyCompensated(String step) {
        String reward = reward(10, 5, 1);
        String rider = town.rider();
        town.give(rider, 9);
        IdempotencyKey key = key();
        killed(step, () -> desk.redeem(rider, reward, key));
        desk.goOn(inAMinute());
        Redemption after = redemptions.askedWith(key.value()).orElseThrow();
        assertThat(after.refusal()).isEqualTo("insufficient-points");
        assertThat(after.due()).isNull();
        assertThat(town.head(rider).after().available().value()).isEqualTo(9);
        assertThat(stock.level(reward)).isEqualTo(new StockLevel(5, 5, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund", "return", "saved-CANCELLED"})
    void killedDuringACancellationThePointsComeBackOnce(String step) {
        String reward = reward(10, 5, 1);
        String rider = town.rider();
        town.give(rider, 10);
        Redemption redemption = desk.redeem(rider, reward, key());
        killed(step, () -> desk.cancel(rider, redemption.id(), null));
        desk.goOn(inAMinute());
        Redemption after = redemptions.get(redemption.id());
        assertThat(after.state()).isEqualTo(Redemption.State.CANCELLED);
        assertThat(after.due()).isNull();
        assertThat(town.head(rider).after().available().value()).isEqualTo(10);
        assertThat(stock.level(reward)).isEqualTo(new StockLevel(5, 5, 0, 0, 0));
    }

    @Test
    void twoDriversOfOneSagaDoEverythingOnce() throws Exception {
        String reward = reward(10, 5, 1);
        String rider = town.rider();
        town.give(rider, 10);
        IdempotencyKey key = key();
        killed("saved-RESERVED", () -> desk.redeem(rider, reward, key));
        Parallel.run(8, i -> {
            if (i % 2 == 0) {
                desk.goOn(inAMinute());
            } else {
                desk.redeem(rider, reward, key);
            }
            return null;
        });
        assertThat(redemptions.askedWith(key.value()).orElseThrow().state()).isEqualTo(Redemption.State.CONFIRMED);
        assertThat(stock.level(reward)).isEqualTo(new StockLevel(5, 4, 0, 1, 0));
        assertThat(town.head(rider).seq()).isEqualTo(3);
    }

    private void killed(String step, Runnable act) {
        crashes.killAfter(step);
        try {
            act.run();
        } catch (CrashingSagaLog.Killed dead) {
            assertThat(dead).hasMessageContaining(step);
        }
    }

    private String reward(long price, long pieces, int perPerson) {
        var offer = new Reward.Offer(
                "电影票",
                null,
                RewardKind.COUPON,
                price,
                perPerson,
                Reward.Period.EVER,
                null,
                null,
                new Reward.PickUp("mer_cinema", null));
        Reward reward = rewards.offer(Town.AREA, offer, pieces, null);
        rewards.start(reward.id(), null);
        return reward.id();
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    private static Instant inAMinute() {
        return Instant.now().plus(Duration.ofMinutes(1));
    }
}
