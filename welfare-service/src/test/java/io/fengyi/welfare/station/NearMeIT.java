package io.fengyi.welfare.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.http.Distance;
import io.fengyi.http.Place;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.welfare.openinghours.OpeningHours;
import io.fengyi.welfare.openinghours.TimeSpan;
import io.fengyi.welfare.stationkind.Amenity;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** A district with 10,000 stations: who stands among them gets the few that are near, through an index. */
@FengyiIT
class NearMeIT {

    private static final int SIDE = 100;
    private static final double WEST = 100.0;
    private static final double SOUTH = 25.0;
    private static final double STEP = 0.01;
    private static final String COMMUNITY = "530199001001";
    private static final Set<String> ADDED = new HashSet<>();

    @Autowired
    private Api api;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void tenThousandStations() {
        List<Station> all = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            Place place = Place.wgs84(WEST + (i % SIDE) * STEP, SOUTH + (i / SIDE) * STEP);
            StationEntry entry = new StationEntry(
                    "站" + i,
                    StationKind.FRIENDLY_HOME,
                    StationTier.STREET,
                    null,
                    COMMUNITY,
                    null,
                    place,
                    null,
                    null,
                    null,
                    5,
                    List.of(),
                    i % 2 == 0 ? List.of(Amenity.CHARGING) : List.of(),
                    OpeningHours.daily(new TimeSpan("00:00", "00:00")));
            all.add(Station.opened(new StationId(Ids.next("stn")), entry, Instant.EPOCH, "acc_test", null));
        }
        mongo.insertAll(all);
        all.forEach(station -> ADDED.add(station.id()));
    }

    @AfterEach
    void theyAreGone() {
        mongo.remove(new Query(Criteria.where("entry.communityCode").is(COMMUNITY)), Station.class);
    }

    @Test
    void theNearestOfTenThousandComeFirstPageByPage() {
        String around = "/api/v1/stations?longitude=100.5&latitude=25.5&crs=WGS84";
        Answer near = api.get(around + "&radius=1500").expect(200);
        List<Double> metres = near.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("metres").asDouble())
                .toList();
        assertThat(metres).isSorted().hasSize(9).startsWith(0.0);
        assertThat(metres.get(8)).isLessThanOrEqualTo(1_500);

        List<String> seen = new ArrayList<>();
        String page = around + "&radius=20000&openNow=true&amenity=CHARGING&limit=100";
        while (page != null) {
            Answer answer = api.get(page).expect(200);
            answer.json()
                    .get("items")
                    .valueStream()
                    .forEach(item -> seen.add(item.get("id").asString()));
            String next = answer.json().path("next").asString("");
            page = next.isEmpty() ? null : "/api/v1/stations?limit=100&cursor=" + next;
        }
        long expected =
                mongo.find(new Query(Criteria.where("entry.communityCode").is(COMMUNITY)), Station.class).stream()
                        .filter(station -> station.entry().amenities().contains(Amenity.CHARGING))
                        .filter(station -> Distance.metres(
                                        Place.wgs84(100.5, 25.5), station.spot().place())
                                <= 20_000)
                        .count();
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) expected);
    }
}
