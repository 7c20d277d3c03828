package io.fengyi.points.milestone;

import static io.fengyi.points.Town.STREET_COMMUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** R55, R96: milestones are private. */
@PointsIT
class MilestonesIT {
    private static final String PATH = "/api/v1/me/milestones";

    @Autowired
    Town town;

    @Test
    void theWayOfOneRider() {
        town.friendlyStreet();
        String rider = town.rider();
        assertThat(mine(rider, "FIRST_REPORT").has("reachedOn")).isFalse();
        String report = town.reportVerified(rider);
        town.attended(rider, Ids.next("att"), STREET_COMMUNITY);
        town.courseCompleted(rider, Ids.next("crs"));
        town.hours(rider, Ids.next("vho"), 300);
        town.hours(rider, Ids.next("vho"), 330);
        await().until(() -> mine(rider, "TEN_HOURS").has("reachedOn"));
        await().until(() -> mine(rider, "FIRST_CLASS").has("reachedOn"));
        await().until(() -> mine(rider, "FIRST_COURSE").has("reachedOn"));
        await().until(() -> mine(rider, "FIRST_REPORT").has("reachedOn"));
        assertThat(mine(rider, "TEN_HOURS").get("done").asLong()).isEqualTo(600);
        assertThat(mine(rider, "TEN_REPORTS").get("done").asLong()).isEqualTo(1);
        await().until(() -> mine(rider, "HUNDRED_POINTS").get("done").asLong() == town.available(rider));
        assertThat(mine(rider, "FIRST_REPORT").get("title").asString()).isEqualTo("第一次随手拍");
        assertThat(town.as(rider).with("Accept-Language", "en").get(PATH).body())
                .contains("10 hours of volunteering");
        town.rejected(report, rider, 1);
        await().until(() -> !mine(rider, "FIRST_REPORT").has("reachedOn"));
    }

    @Test
    void anotherRiderSeesHerOwnOnly() {
        town.friendlyStreet();
        String rider = town.rider();
        town.reportVerified(rider);
        await().until(() -> mine(rider, "FIRST_REPORT").has("reachedOn"));
        Answer other = town.as(town.rider()).get(PATH + "?workerId=" + rider).expect(200);
        assertThat(other.body()).doesNotContain("reachedOn");
    }

    @Test
    void allOtherRolesAreRefused() {
        List<String> tokens = Stream.concat(
                        Stream.of(Role.values())
                                .filter(role -> role != Role.WORKER)
                                .map(role -> TestTokens.staff(role, Town.AREA)),
                        Stream.of(TestTokens.partner("ptn_x", "points:hold", Town.AREA)))
                .toList();
        tokens.forEach(token -> town.api.as(token).get(PATH).expect(403));
        town.api.get(PATH).expect(401);
    }

    private JsonNode mine(String rider, String code) {
        return town.as(rider)
                .get(PATH)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
