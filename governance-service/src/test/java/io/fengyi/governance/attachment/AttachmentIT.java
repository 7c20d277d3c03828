package io.fengyi.governance.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.governance.CommunityAttached;
import io.fengyi.contracts.governance.CommunityDetached;
import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.contracts.registry.GeoPoint;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Checking in at a community (governance.md 3.4). */
class AttachmentIT extends GovernanceScenario {

    private static final String MINE = "/api/v1/me/community-attachment";
    private static final String FAR = "320299007004";

    @Autowired
    private MongoOperations mongo;

    /** R56: proposals ordered by distance; a fourth community may be chosen. */
    @Test
    void theThreeNearestAreProposedAndAFourthMayBeChosen() {
        community("320299007001", "甲社区", 120.400);
        community("320299007002", "乙社区", 120.420);
        community("320299007003", "丙社区", 120.440);
        community(FAR, "丁社区", 120.460);
        String rider = aRider();
        Awaitility.await().untilAsserted(() -> {
            var proposals = as(rider(rider))
                    .get("/api/v1/me/community-proposals?longitude=120.418&latitude=31.6&crs=WGS84")
                    .expect(200)
                    .json();
            assertThat(proposals.valueStream().map(one -> one.at("/name").asString()))
                    .containsExactly("乙社区", "甲社区", "丙社区");
            assertThat(proposals.at("/0/metres").asLong()).isBetween(180L, 200L);
        });
        Answer chosen = as(rider(rider)).put(MINE, Map.of("communityCode", FAR)).expect(200);
        assertThat(chosen.text("/communityName")).isEqualTo("丁社区");
        assertThat(as(rider(rider)).get(MINE).expect(200).text("/communityCode"))
                .isEqualTo(FAR);
        as(rider(rider))
                .get("/api/v1/me/community-proposals?longitude=120.418&latitude=31.6")
                .expect(400);
    }

    @Test
    void aCommunityWithoutACentreIsAsFarAsItsNearestGrid() {
        var proposals = as(rider(aRider()))
                .get("/api/v1/me/community-proposals?longitude=120.3125&latitude=31.4925&crs=WGS84")
                .expect(200)
                .json();
        assertThat(proposals.at("/0/communityCode").asString()).isEqualTo(COMMUNITY);
        assertThat(proposals.at("/0/metres").asLong()).isLessThan(50);
    }

    @Test
    void oneIsOpenAtATimeAndAMoveIsToldInOrder() {
        String rider = aRider();
        Answer first =
                as(rider(rider)).put(MINE, Map.of("communityCode", COMMUNITY)).expect(200);
        assertThat(first.text("/id")).startsWith("cat_");
        Answer same =
                as(rider(rider)).put(MINE, Map.of("communityCode", COMMUNITY)).expect(200);
        assertThat(same.text("/id")).isEqualTo(first.text("/id"));
        clock.set("2023-03-07T10:00");
        Answer moved = as(rider(rider))
                .put(MINE, Map.of("communityCode", OTHER_COMMUNITY))
                .expect(200);
        assertThat(moved.text("/id")).isNotEqualTo(first.text("/id"));
        as(rider(rider)).delete(MINE).expect(204);
        as(rider(rider)).delete(MINE).expect(204);
        as(rider(rider)).get(MINE).expect(404);
        as(rider(rider)).put(MINE, Map.of("communityCode", "320299001099")).expectProblem(422, "community-unknown");
        as(community()).put(MINE, Map.of("communityCode", COMMUNITY)).expect(403);

        Awaitility.await()
                .untilAsserted(() -> assertThat(events.all("governance.attachment.v1", rider).stream()
                                .map(TestEvent::id)
                                .distinct())
                        .hasSize(4));
        List<TestEvent> told = events.all("governance.attachment.v1", rider);
        assertThat(told.get(0).as(CommunityAttached.class))
                .isEqualTo(new CommunityAttached(rider, COMMUNITY, LocalDate.of(2023, 3, 6)));
        assertThat(told.get(1).as(CommunityDetached.class))
                .isEqualTo(new CommunityDetached(rider, COMMUNITY, LocalDate.of(2023, 3, 7)));
        assertThat(told.get(2).type()).endsWith("CommunityAttached.v1");
        assertThat(told.get(3).as(CommunityDetached.class).communityCode()).isEqualTo(OTHER_COMMUNITY);
    }

    @Test
    void twentyRacingRequestsLeaveOneOpen() throws Exception {
        String rider = aRider();
        ExecutorService pool = Executors.newFixedThreadPool(10);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> pool.submit(() -> as(rider(rider))
                            .put(MINE, Map.of("communityCode", i % 2 == 0 ? COMMUNITY : OTHER_COMMUNITY))))
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isIn(200, 503);
            }
        } finally {
            pool.shutdownNow();
        }
        long open = mongo.getCollection("community_attachments")
                .countDocuments(new org.bson.Document("workerId", rider).append("state", "ACTIVE"));
        assertThat(open).isEqualTo(1);
    }

    @Test
    void staffSeeHandlesAndCountsOfTheirCommunities() {
        String rider = aRider();
        as(rider(rider)).put(MINE, Map.of("communityCode", OTHER_COMMUNITY)).expect(200);
        Answer list = as(street())
                .get("/api/v1/community-attachments?limit=100&community=" + OTHER_COMMUNITY)
                .expect(200);
        assertThat(list.body()).contains(rider.substring(rider.length() - 4)).doesNotContain(rider);
        assertThat(as(community())
                        .get("/api/v1/community-attachments?limit=100")
                        .body())
                .doesNotContain(OTHER_COMMUNITY);
        Answer counts = as(TestTokens.staff(Role.COMMUNITY_STAFF, OTHER_COMMUNITY))
                .get("/api/v1/community-attachments/counts")
                .expect(200);
        assertThat(counts.text("/0/communityCode")).isEqualTo(OTHER_COMMUNITY);
        assertThat(counts.number("/0/active")).isPositive();
        assertThat(counts.json().size()).isEqualTo(1);
        as(rider(rider)).get("/api/v1/community-attachments").expect(403);
        as(grid()).get("/api/v1/community-attachments").expect(403);
    }

    /** R56 counts people at the end of a day; fewer than five are nobody's business. */
    @Test
    void theFigureCountsThoseAttachedAtTheEndOfTheDay() {
        String quarter = "320299008001";
        events.publish(new AreaChanged(quarter, "计数社区", "COMMUNITY", null, LocalDate.of(2020, 1, 1), null), quarter);
        clock.set("2023-03-20T10:00");
        List<String> riders = IntStream.range(0, 6).mapToObj(i -> aRider()).toList();
        riders.forEach(rider -> Awaitility.await()
                .untilAsserted(() -> as(rider(rider))
                        .put(MINE, Map.of("communityCode", quarter))
                        .expect(200)));
        clock.set("2023-03-25T10:00");
        as(rider(riders.get(0))).delete(MINE).expect(204);
        as(rider(riders.get(1))).delete(MINE).expect(204);
        clock.set("2023-03-31T20:00");
        assertThat(figure(quarter, "2023-03-24").number("/items/0/value")).isEqualTo(6);
        assertThat(figure(quarter, "2023-03-31")
                        .json()
                        .at("/items/0/suppressed")
                        .asBoolean())
                .isTrue();
        assertThat(figure(quarter, "2023-03-19").number("/items/0/value")).isZero();
        assertThat(figure("320299008", "2023-03-24&groupBy=community").text("/items/0/groups/rows/0/0"))
                .isEqualTo(quarter);
    }

    @Test
    void erasureEndsItAndCutsTheLink() {
        String rider = aRider();
        String id = as(rider(rider))
                .put(MINE, Map.of("communityCode", COMMUNITY))
                .expect(200)
                .text("/id");
        events.await("fengyi.governance.CommunityAttached.v1", rider);
        events.publish(new WorkerErased(rider, "COURIER", null, null, "ERASED"), rider);
        Awaitility.await().untilAsserted(() -> {
            CommunityAttachment left = mongo.findById(id, CommunityAttachment.class);
            assertThat(left).isNotNull();
            assertThat(left.workerId()).isNull();
            assertThat(left.state()).isEqualTo(CommunityAttachment.State.ENDED);
        });
    }

    private Answer figure(String area, String asOf) {
        return as(TestTokens.staff(Role.STREET_ADMIN, area.substring(0, 9)))
                .get("/api/v1/figures/governance?keys=communityAttachments&area=" + area + "&asOf=" + asOf)
                .expect(200);
    }

    private void community(String code, String name, double longitude) {
        events.publish(
                new AreaChanged(code, name, "COMMUNITY", new GeoPoint(longitude, 31.6), LocalDate.of(2020, 1, 1), null),
                code);
    }
}
