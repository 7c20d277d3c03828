package io.fengyi.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.systemtests.LiveSystem;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestEvents;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job of the whole system: five points for a mended street, once, and a meal for five points. */
class ReportToRewardIT {

    private static Town town;

    @BeforeAll
    static void found() {
        town = Town.behind(LiveSystem.url().toString());
    }

    @Test
    void aMendedStreetEarnsFivePointsAndTheyBecomeAMeal() {
        String rider = Town.rider();
        town.fixedReport(rider, Town::freshKey);
        town.awaitPoints(rider, 5);

        Answer redemption = town.redeemMeal(rider, Town.freshKey()).expect(202);
        assertThat(redemption.text("/state")).isEqualTo("CONFIRMED");
        Answer fulfilled =
                town.handOver(redemption.text("/code"), Town.freshKey()).expect(201);
        assertThat(fulfilled.text("/state")).isEqualTo("FULFILLED");

        assertThat(town.available(rider)).isZero();
        assertThat(town.entries(rider).body())
                .contains("AWARD")
                .contains("HOLD")
                .contains("CAPTURE");
        town.handOver(redemption.text("/code"), Town.freshKey()).expect(409);
    }

    /** Remembers the answer of each key and gives every call a second time. */
    @Test
    void everyPostRepeatedWithItsKeyAnswersTheSameAndChangesNothing() {
        String rider = Town.rider();
        String reportKey = Town.freshKey();
        Answer first = town.report(rider, reportKey).expect(201);
        Answer again = town.report(rider, reportKey).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        String id = first.text("/id");

        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("acceptance", town.communityStaff);
        steps.put("dispatch", town.communityStaff);
        steps.put("start", town.unit);
        steps.put("resolution", town.unit);
        steps.put("verification", town.gridStaff);
        Map<String, Map<String, ?>> bodies =
                Map.of("dispatch", Map.of("unit", Town.UNIT), "resolution", Map.of("noPhotoReason", "现场已恢复"));
        steps.forEach((command, who) -> {
            String key = Town.freshKey();
            Map<String, ?> body = bodies.getOrDefault(command, Map.of());
            Answer done = town.command(who, id, command, body, key).expect(200);
            Answer repeated = town.command(who, id, command, body, key).expect(200);
            assertThat(repeated.body()).isEqualTo(done.body());
        });
        town.awaitPoints(rider, 5);

        String redeemKey = Town.freshKey();
        Answer meal = town.redeemMeal(rider, redeemKey).expect(202);
        assertThat(town.redeemMeal(rider, redeemKey).expect(202).body()).isEqualTo(meal.body());
        String scanKey = Town.freshKey();
        Answer scanned = town.handOver(meal.text("/code"), scanKey).expect(201);
        assertThat(town.handOver(meal.text("/code"), scanKey).expect(201).body())
                .isEqualTo(scanned.body());
        assertThat(town.available(rider)).isZero();
    }

    /** R94: one rider accepts the pact, one declines it; the same report pays both the same. */
    @Test
    void aDeclinedPactChangesNoAward() {
        String pact = town.publishedPact();
        String accepting = Town.rider();
        String declining = Town.rider();
        town.acceptPact(accepting, pact).expect(200);
        town.acceptPact(declining, pact).expect(200);
        town.declinePact(declining, pact).expect(204);
        for (String rider : List.of(accepting, declining)) {
            town.fixedReport(rider, Town::freshKey);
            town.awaitPoints(rider, 5);
        }
        assertThat(town.entries(declining).json().at("/items")).hasSize(1);
        assertThat(town.redeemMeal(declining, Town.freshKey()).expect(202).text("/state"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void eventsDeliveredThreeTimesAndReplayedFromTheStartLeaveTheBalance() {
        String rider = Town.rider();
        String id = town.fixedReport(rider, Town::freshKey);
        town.awaitPoints(rider, 5);
        String marker = Town.rider();
        try (TestEvents events = new TestEvents(LiveSystem.brokers())) {
            List<TestEvent> all = events.all("governance.report.v1");
            assertThat(all).anyMatch(event -> event.subject().equals(id));
            for (int i = 0; i < 2; i++) {
                all.forEach(events::republish);
            }
        }
        town.fixedReport(marker, Town::freshKey);
        town.awaitPoints(marker, 5);
        assertThat(town.available(rider)).isEqualTo(5);
    }

    @Test
    void aHundredParallelPostsWithOneKeyMakeOneCase() throws Exception {
        String rider = Town.rider();
        String key = Town.freshKey();
        List<Callable<Answer>> posts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            posts.add(() -> town.report(rider, key));
        }
        ExecutorService callers = Executors.newFixedThreadPool(20);
        List<String> bodies = new ArrayList<>();
        for (Future<Answer> post : callers.invokeAll(posts)) {
            bodies.add(post.get().expect(201).body());
        }
        callers.shutdown();
        assertThat(bodies).containsOnly(bodies.get(0));
    }

    @Test
    void whoReportedCannotVerifyNorSupportAndTheUnitOfAnotherAreaSeesNothing() {
        String rider = Town.rider();
        String id = town.report(rider, Town.freshKey()).expect(201).text("/id");
        town.resolve(id, Town::freshKey);
        town.command(town.unit, id, "verification", Map.of(), Town.freshKey()).expect(403);
        town.command(rider, id, "verification", Map.of(), Town.freshKey()).expect(403);
        Awaitility.await().pollDelay(Duration.ofMillis(200)).until(() -> town.available(rider) == 0);
    }

    @Test
    void aPlateInTheTextIsRefusedWithItsPlace() {
        Answer refused = town.reportWithText(Town.rider(), Town.freshKey(), "苏B12345 停在盲道上");
        refused.expectProblem(422, "personal-data-in-text");
    }

    @Test
    void aPhotoWithPlaceTurnAndNotesComesBackUprightWithoutThem() throws Exception {
        String rider = Town.rider();
        Api gateway = Api.at(LiveSystem.url().toString()).as(rider);
        byte[] sent = TaggedPhoto.taken();
        String media = gateway.freshKey()
                .upload("/api/v1/media/governance", "lane.jpg", "image/jpeg", sent)
                .expect(201)
                .text("/id");
        gateway.freshKey()
                .post(
                        "/api/v1/reports",
                        Map.of(
                                "categoryCode", "CMGT-01-01",
                                "media", List.of(media),
                                "place", Map.of("longitude", 120.312, "latitude", 31.492, "crs", "WGS84")))
                .expect(201);
        String link = gateway.get("/api/v1/me/reports").expect(200).text("/items/0/photos/0/url");

        byte[] served = gateway.get(link).expect(200).bytes();
        String text = new String(served, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("Exif").doesNotContain(TaggedPhoto.NOTE);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(served));
        assertThat(picture.getWidth()).isEqualTo(TaggedPhoto.HEIGHT);
        assertThat(picture.getHeight()).isEqualTo(TaggedPhoto.WIDTH);
        assertThat(gateway.get(link + "0").status()).as("a changed signature").isBetween(400, 499);
    }
}
