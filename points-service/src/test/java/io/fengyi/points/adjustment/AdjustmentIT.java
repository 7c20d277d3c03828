package io.fengyi.points.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.points.Parallel;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Points granted by two people (points.md 3.2). */
@PointsIT
class AdjustmentIT {
    private static final String REASON = "活动签到设备故障,现场名单已核对";

    @Autowired
    Town town;

    String rider;

    @BeforeEach
    void aRider() {
        rider = town.rider();
        town.give(rider, 1);
        town.clock.advance(java.time.Duration.ofDays(40));
    }

    @Test
    void oneProposesAnotherApproves() {
        String id = propose(20).expect(201).text("/id");
        assertThat(town.available(rider)).isEqualTo(1);
        approve(town.streetAdmin(), id).expectProblem(403, "four-eyes");
        Answer approved = approve(town.otherStreetAdmin(), id).expect(200);
        assertThat(approved.text("/state")).isEqualTo("APPROVED");
        assertThat(town.available(rider)).isEqualTo(21);
        approve(town.otherStreetAdmin(), id).expectProblem(409, "invalid-transition");
        assertThat(town.available(rider)).isEqualTo(21);
    }

    @Test
    void anAdjustmentOfMinusFiveIs422NegativeRule() {
        propose(-5).expectProblem(422, "negative-rule");
        propose(0).expectProblem(422, "negative-rule");
        propose(101).expectProblem(422, "amount-too-high");
    }

    @Test
    void theReasonNeedsTenCharactersAndNoPersonalData() {
        town.streetAdmin()
                .freshKey()
                .post("/api/v1/points-adjustments", Map.of("accountId", rider, "amount", 5, "reason", "because"))
                .expect(400);
        town.streetAdmin()
                .freshKey()
                .post(
                        "/api/v1/points-adjustments",
                        Map.of("accountId", rider, "amount", 5, "reason", "打 13800001234 给他核对过名单"))
                .expectProblem(422, "personal-data-in-text");
        town.streetAdmin()
                .freshKey()
                .post("/api/v1/points-adjustments", Map.of("accountId", "wkr_nobody", "amount", 5, "reason", REASON))
                .expect(404);
    }

    @Test
    void parallelApprovalsStayWithinAHundredAMonth() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(propose(40).expect(201).text("/id"));
        }
        List<Answer> answers = Parallel.run(4, i -> approve(town.otherStreetAdmin(), ids.get(i)));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> answer.expectProblem(422, "adjustment-limit"));
        assertThat(town.available(rider)).isEqualTo(81);
    }

    @Test
    void onlyStreetAdminsPropose() {
        town.auditor()
                .freshKey()
                .post("/api/v1/points-adjustments", Map.of("accountId", rider, "amount", 5, "reason", REASON))
                .expect(403);
        town.as(rider)
                .freshKey()
                .post("/api/v1/points-adjustments", Map.of("accountId", rider, "amount", 5, "reason", REASON))
                .expect(403);
        assertThat(town.auditor().get("/api/v1/points-adjustments").expect(200).status())
                .isEqualTo(200);
    }

    private Answer propose(long amount) {
        return town.streetAdmin()
                .freshKey()
                .post("/api/v1/points-adjustments", Map.of("accountId", rider, "amount", amount, "reason", REASON));
    }

    private static Answer approve(Api by, String id) {
        return by.freshKey().post("/api/v1/points-adjustments/" + id + "/approval");
    }
}
