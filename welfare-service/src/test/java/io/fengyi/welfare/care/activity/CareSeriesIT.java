package io.fengyi.welfare.care.activity;

import static io.fengyi.welfare.Visits.ACTIVITIES;
import static io.fengyi.welfare.Visits.SERIES;
import static io.fengyi.welfare.Visits.plan;
import static io.fengyi.welfare.Visits.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.welfare.AtOnce;
import io.fengyi.welfare.Town;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class CareSeriesIT {

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private ActivitySweep sweep;

    @BeforeEach
    void communitiesAreKnown() {
        clock.set("2023-03-01T10:00");
        Town.tellOfCommunities(events);
        await().until(() -> admin().post(SERIES, yearly()).status() == 201);
    }

    private Api admin() {
        return api.as(Town.streetAdmin());
    }

    private static Map<String, Object> yearly() {
        return series("FREQ=YEARLY", plan("2099-01-05T14:00:00+08:00", Map.of()));
    }

    private List<String> days(String seriesId) {
        return api.get(ACTIVITIES + "?limit=100&to=2023-12-31&seriesId=" + seriesId)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("day").asString())
                .toList();
    }

    /** R91: RRULE monthly; the system plans sixty days ahead, each occurrence once; heldToPlan with n. */
    @Test
    void r91AMonthlySeriesIsPlannedSixtyDaysAheadAndHeldToItsPlan() {
        String community = "320299001691";
        events.publish(Town.community(community), community);
        Map<String, Object> monthly =
                series("FREQ=MONTHLY;BYDAY=2SA", plan("2023-01-14T09:00:00+08:00", Map.of("communityCode", community)));
        await().until(() -> admin().post(
                                SERIES,
                                series(
                                        "FREQ=YEARLY",
                                        plan("2099-01-05T14:00:00+08:00", Map.of("communityCode", community))))
                        .status()
                == 201);
        String id = admin().post(SERIES, monthly).expect(201).text("/id");
        AtOnce.all(4, i -> {
            sweep.planAhead();
            return api.get(SERIES + "/" + id);
        });
        assertThat(days(id)).containsExactly("2023-04-08", "2023-03-11");
        clock.set("2023-03-20T10:00");
        sweep.planAhead();
        assertThat(days(id)).containsExactly("2023-05-13", "2023-04-08", "2023-03-11");

        sweep.openAndHold();
        sweep.openAndHold();
        String april = api.get(ACTIVITIES + "?from=2023-04-08&to=2023-04-08&seriesId=" + id)
                .text("/items/0/id");
        admin().post(ACTIVITIES + "/" + april + "/cancellation", Map.of("reason", "场地维修"))
                .expect(200);
        sweep.planAhead();
        assertThat(days(id)).hasSize(3);
        clock.set("2023-04-30T10:00");
        Answer figure = admin().get(
                        "/api/v1/figures/welfare?from=2023-03-01&keys=heldToPlan&groupBy=series&area=" + community)
                .expect(200);
        assertThat(figure.json().at("/items/0/value").decimalValue()).isEqualByComparingTo("50.0");
        assertThat(figure.number("/items/0/n")).isEqualTo(2);
        assertThat(figure.json().at("/items/0/groups/rows").toString()).isEqualTo("[[\"WARM_BEE\",50.0]]");
    }

    @Test
    void aSeriesIsReplannedFromNowOn() {
        Answer founded = admin().post(SERIES, yearly()).expect(201);
        String self = SERIES + "/" + founded.text("/id");
        Answer changed = admin().ifMatch(founded.etag())
                .patch(self, Map.of("rrule", "FREQ=WEEKLY", "first", Map.of("startsAt", "2023-03-02T09:00:00+08:00")))
                .expect(200);
        assertThat(changed.text("/first/address")).isEqualTo("古镇社区党群服务中心一楼");
        sweep.planAhead();
        assertThat(days(founded.text("/id"))).hasSize(9);
        admin().ifMatch(founded.etag()).patch(self, Map.of("name", "晚了一步")).expectProblem(412, "stale-version");
        api.as(Town.foreignStreetAdmin())
                .ifMatch(changed.etag())
                .patch(self, Map.of("name", "别人的"))
                .expectProblem(404, "not-found");
        assertThat(api.get(SERIES + "?limit=100&kind=WARM_BEE").body()).contains(founded.text("/id"));
        assertThat(api.get(SERIES + "?limit=100&kind=WARM_SERVICE").body()).doesNotContain(founded.text("/id"));
    }

    @Test
    void aRuleFinerThanWeeklyIsRefused() {
        admin().post(SERIES, series("FREQ=DAILY", plan("2023-03-02T09:00:00+08:00", Map.of())))
                .expectProblem(422, "rrule-invalid");
        admin().post(SERIES, series("every month", plan("2023-03-02T09:00:00+08:00", Map.of())))
                .expectProblem(422, "rrule-invalid");
        Map<String, Object> noChannel = plan("2023-03-02T09:00:00+08:00", Map.of());
        noChannel.remove("channel");
        admin().post(SERIES, series("FREQ=WEEKLY", noChannel)).expectProblem(400, "invalid-value");
        api.as(Town.rider()).post(SERIES, yearly()).expect(403);
        api.get(SERIES + "/csr_0HZ8K3QF5S1RM").expectProblem(404, "not-found");
    }
}
