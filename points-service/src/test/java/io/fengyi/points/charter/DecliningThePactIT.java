package io.fengyi.points.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.governance.CharterPublished;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.store.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** R94: a pact is a gesture; whether somebody accepted it is no fact that points know of. */
@PointsIT
class DecliningThePactIT {

    @Autowired
    Town town;

    @Autowired
    SchemeVersions schemes;

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    void aDayInTheStreet() {
        town.clock.set("2023-03-14T12:00");
        town.friendlyStreet();
    }

    /** The same facts before a pact is published, after, and for another rider afterwards: the same points each time. */
    @Test
    void theSameFactsPayTheSameBeforeAPactAndAfterItWhoeverAcceptedIt() {
        String before = town.rider();
        List<Long> paidBefore = facts(before);
        int known = schemes.highest();
        String pact = Ids.next("cht");
        for (String kind : List.of("PACT", "NORM")) {
            town.tellSample(CharterPublished.class, pact, Map.of("charterId", pact, "kind", kind, "version", 999));
        }
        town.tellSample(
                CharterPublished.class,
                pact,
                Map.of("charterId", pact + "x", "kind", "POINTS_SCHEME", "version", known + 1));
        await().until(() -> schemes.highest() == known + 1);

        assertThat(facts(town.rider())).isEqualTo(paidBefore).containsExactly(5L, 1L, 20L, 2L, 3L);
        assertThat(mongo.findAll(Document.class, "scheme_charters").toString())
                .as("of a pact not even the version is kept here")
                .doesNotContain(pact + ",")
                .doesNotContain("999");
    }

    /** No collection of this service has a place for an acceptance. */
    @Test
    void nothingThatIsKeptHereTellsWhoAcceptedWhat() {
        String rider = town.rider();
        facts(rider);
        for (String collection : mongo.getCollectionNames()) {
            for (Document document : mongo.getCollection(collection).find().limit(200)) {
                assertThat(document.toJson().toLowerCase(java.util.Locale.ROOT))
                        .as(collection)
                        .doesNotContain("accepted")
                        .doesNotContain("\"acceptance\"");
            }
        }
    }

    /** What each of five facts paid, in order. */
    private List<Long> facts(String rider) {
        List<Long> paid = new ArrayList<>();
        List<Runnable> facts = List.of(
                () -> town.reportVerified(rider),
                () -> town.supported(Ids.next("rpt"), rider),
                () -> town.hours(rider, Ids.next("vho"), 120),
                () -> town.attended(rider, Ids.next("att"), Town.STREET_COMMUNITY),
                () -> town.courseCompleted(rider, Ids.next("crs")));
        long sum = 0;
        for (Runnable fact : facts) {
            long known = sum;
            fact.run();
            await().until(() -> town.available(rider) > known);
            sum = town.available(rider);
            paid.add(sum - known);
        }
        return paid;
    }
}
