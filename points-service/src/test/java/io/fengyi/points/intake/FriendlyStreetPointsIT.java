package io.fengyi.points.intake;

import static io.fengyi.points.Town.OTHER_COMMUNITY;
import static io.fengyi.points.Town.STREET_COMMUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R95: points by volunteering and governance in friendly streets. */
@PointsIT
class FriendlyStreetPointsIT {
    @Autowired
    Town town;

    @Test
    void oneReportOneSupportTwoHoursAndOneClassInsideTheStreetPayFiveOneTwentyAndTwo() {
        town.friendlyStreet();
        String rider = town.rider();
        String report = Ids.next("rpt");
        String supported = Ids.next("rpt");
        String hours = Ids.next("vho");
        String attendance = Ids.next("att");
        for (int times = 0; times < 3; times++) {
            town.verified(report, rider, STREET_COMMUNITY, town.today(), 1);
            town.supported(supported, rider);
            town.hours(rider, hours, 120);
            town.attended(rider, attendance, STREET_COMMUNITY);
        }
        town.awaitAvailable(rider, 5 + 1 + 20 + 2);
        town.settle(report);
        town.settle(supported);

        var paid = new TreeMap<String, Long>();
        var evidence = new TreeMap<String, String>();
        for (String entry : town.entryIds(rider)) {
            Answer why = town.as(rider)
                    .get("/api/v1/points-entries/" + entry + "/explanation")
                    .expect(200);
            paid.put(why.text("/rule/id"), why.number("/granted"));
            evidence.put(why.text("/rule/id"), why.text("/evidence/link"));
        }
        assertThat(paid)
                .isEqualTo(Map.of(
                        "report.verified", 5L, "report.support", 1L, "volunteer.hour", 20L, "activity.checkin", 2L));
        assertThat(town.entryIds(rider)).hasSize(4);
        assertThat(evidence.get("report.verified")).endsWith(report);
        assertThat(evidence.get("report.support")).endsWith(supported);
        assertThat(evidence.get("volunteer.hour")).isEqualTo("/api/v1/me/volunteer-hours");
        assertThat(evidence.get("activity.checkin")).isEqualTo("/api/v1/me/attendances");
    }

    @Test
    void theSameOutsideTheStreetPaysNothing() {
        town.friendlyStreet();
        String rider = town.rider();
        for (int times = 0; times < 3; times++) {
            town.verified("rpt_out" + rider, rider, OTHER_COMMUNITY, town.today(), 1);
            town.supported("rpt_out2" + rider, rider, OTHER_COMMUNITY);
            town.hours(rider, "vho_" + rider, 120, OTHER_COMMUNITY);
            town.attended(rider, "att_" + rider, OTHER_COMMUNITY);
        }
        await().until(() -> town.as(rider)
                        .get("/api/v1/me/points/facts?limit=100")
                        .expect(200)
                        .json()
                        .get("items")
                        .size()
                == 4);
        assertThat(town.available(rider)).isZero();
        assertThat(town.entryIds(rider)).isEmpty();
    }
}
