package io.fengyi.registry.webhook.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.fengyi.contracts.governance.ReportAccepted;
import io.fengyi.contracts.governance.ReportClosed;
import io.fengyi.contracts.governance.ReportDispatched;
import io.fengyi.contracts.governance.ReportRejected;
import io.fengyi.contracts.governance.ReportReopened;
import io.fengyi.contracts.governance.ReportResolved;
import io.fengyi.contracts.governance.ReportVerified;
import io.fengyi.contracts.learning.ClassSessionHeld;
import io.fengyi.contracts.learning.ClassSessionPlanned;
import io.fengyi.contracts.points.PointsGranted;
import io.fengyi.contracts.points.PointsHeld;
import io.fengyi.contracts.points.PointsReleased;
import io.fengyi.contracts.points.PointsSpent;
import io.fengyi.contracts.registry.SurveyPublished;
import io.fengyi.contracts.registry.SweepClosed;
import io.fengyi.contracts.welfare.CareActivityHeld;
import io.fengyi.contracts.welfare.CareActivityPlanned;
import io.fengyi.contracts.welfare.JobPostingExpired;
import io.fengyi.contracts.welfare.JobPostingFilled;
import io.fengyi.contracts.welfare.JobPostingOpened;
import io.fengyi.contracts.welfare.JobPostingWithdrawn;
import io.fengyi.contracts.welfare.StationChanged;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.contracts.welfare.StationMenuChanged;
import io.fengyi.contracts.welfare.StationOpened;
import io.fengyi.registry.Town;
import io.fengyi.registry.message.Newsroom;
import io.fengyi.registry.webhook.Hooks;
import io.fengyi.registry.webhook.Hooks.Owner;
import io.fengyi.registry.webhook.Hooks.Registered;
import io.fengyi.registry.webhook.Receiver;
import io.fengyi.registry.webhook.Receiver.Received;
import io.fengyi.registry.webhook.content.WebhookType;
import io.fengyi.registry.webhook.delivery.Engines;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From events on Kafka to calls: everything of the closed list, to whom it concerns, once, and without a person. */
@FengyiIT
class SelectionIT {

    private static final JsonMapper JSON = new JsonMapper();

    /** One event type each, in the words of its service. */
    private static final Map<Class<? extends Record>, String> TOLD = Map.ofEntries(
            Map.entry(ReportAccepted.class, "report.accepted"),
            Map.entry(ReportDispatched.class, "report.dispatched"),
            Map.entry(ReportResolved.class, "report.resolved"),
            Map.entry(ReportVerified.class, "report.verified"),
            Map.entry(ReportClosed.class, "report.closed"),
            Map.entry(ReportRejected.class, "report.rejected"),
            Map.entry(ReportReopened.class, "report.reopened"),
            Map.entry(StationOpened.class, "station.opened"),
            Map.entry(StationChanged.class, "station.changed"),
            Map.entry(StationClosed.class, "station.closed"),
            Map.entry(StationMenuChanged.class, "station.menu"),
            Map.entry(ClassSessionPlanned.class, "class.planned"),
            Map.entry(ClassSessionHeld.class, "class.held"),
            Map.entry(CareActivityPlanned.class, "care.planned"),
            Map.entry(CareActivityHeld.class, "care.held"),
            Map.entry(JobPostingOpened.class, "job.opened"),
            Map.entry(JobPostingExpired.class, "job.closed"),
            Map.entry(JobPostingFilled.class, "job.closed"),
            Map.entry(JobPostingWithdrawn.class, "job.closed"),
            Map.entry(SurveyPublished.class, "survey.published"),
            Map.entry(SweepClosed.class, "sweep.closed"));

    @Autowired
    Api api;

    @Autowired
    Hooks hooks;

    @Autowired
    Newsroom news;

    @Autowired
    Engines engines;

    final TestClock now = new TestClock();
    Receiver receiver;
    Town town;
    Owner owner;
    Registered endpoint;

    @BeforeEach
    void aPartnerWhoWantsToHearEverything() {
        hooks.forgetEverything();
        receiver = new Receiver();
        town = new Town(api);
        owner = hooks.partner(town);
        endpoint = owner.registers(receiver.url(), WebhookType.known().toArray(String[]::new));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void everythingOfTheClosedListArrivesWithoutAPersonAndTheReferenceClientTakesIt() throws Exception {
        TOLD.keySet().forEach(contract -> news.tell(contract, place(contract, town)));
        String hold = holdId();
        news.tell(PointsHeld.class, Map.of("subject", hold, "partnerId", owner.id()));
        news.tell(PointsSpent.class, Map.of("subject", hold));
        awaitLog(TOLD.size() + 1);
        now.set(Instant.now().plusSeconds(1));
        assertThat(engines.sendDue(now)).isGreaterThanOrEqualTo(TOLD.size() + 1);
        for (Received call : receiver.received()) {
            new Webhook(endpoint.secret()).verify(call.body(), call.headers());
            assertThat(call.body())
                    .doesNotContain("wkr_")
                    .doesNotContain("workerId")
                    .doesNotContain("ent_");
        }
        List<String> types = receiver.received().stream().map(SelectionIT::type).toList();
        assertThat(types).containsAll(TOLD.values()).contains("hold.opened");
        assertThat(data("report.verified").propertyNames())
                .containsExactly("reportId", "categoryCode", "gridCode", "communityCode", "state", "at", "businessDay");
        assertThat(data("station.menu").propertyNames()).contains("longitude", "latitude", "menuVersion");
        assertThat(data("survey.published").propertyNames()).containsExactly("surveyId", "area");
        assertThat(data("hold.opened").propertyNames()).containsExactly("holdId", "amount", "businessDay");
    }

    @Test
    void theSameEventHoweverOftenIsOneDelivery() {
        String event = "evt_" + UUID.randomUUID();
        for (int times = 0; times < 3; times++) {
            news.tell(ReportClosed.class, event, place(ReportClosed.class, town));
        }
        news.tell(ReportReopened.class, place(ReportReopened.class, town));
        awaitLog(2);
        assertThat(owner.log().stream().map(line -> line.get("type").asString()))
                .containsExactlyInAnyOrder("report.closed", "report.reopened");
    }

    @Test
    void onlyWhatHappenedInTheOwnAreasAndWasAskedForIsTold() {
        Owner neighbour = hooks.partner(town, town.other);
        neighbour.registers(receiver.url() + "2", "report.closed", "survey.published");
        news.tell(ReportClosed.class, place(ReportClosed.class, new Town(api)));
        news.tell(SurveyPublished.class, Map.of()); // of an old kind: it does not say where
        news.tell(SurveyPublished.class, Map.of("area", town.street)); // more than the neighbour's area
        news.tell(ReportClosed.class, Map.of("communityCode", town.community));
        news.tell(ReportAccepted.class, Map.of("communityCode", town.other));
        news.tell(ReportClosed.class, Map.of("communityCode", town.other));
        awaitLog(4);
        await().until(() -> neighbour.log().size() == 1);
        assertThat(neighbour.log().get(0).get("body").asString())
                .contains("report.closed")
                .contains(town.other);
    }

    @Test
    void aPartnerHearsOfItsOwnHoldsOnlyAndOfNoPointsOtherwise() {
        Owner other = hooks.partner(town);
        other.registers(receiver.url() + "2", "hold.opened", "hold.captured", "hold.released");
        String mine = holdId();
        String key = "key_" + UUID.randomUUID();
        tellInOrder(key, PointsGranted.class, Map.of());
        tellInOrder(key, PointsHeld.class, Map.of("subject", "rdm_0HZ8K3QF5S3CD")); // a redemption
        tellInOrder(key, PointsSpent.class, Map.of("subject", "rdm_0HZ8K3QF5S3CD"));
        tellInOrder(key, PointsHeld.class, Map.of("subject", mine, "partnerId", owner.id(), "amount", 30));
        tellInOrder(key, PointsReleased.class, Map.of("subject", mine, "amount", 30)); // by the system, names nobody
        String theirs = holdId();
        tellInOrder(key, PointsHeld.class, Map.of("subject", theirs, "partnerId", other.id()));
        tellInOrder(key, PointsSpent.class, Map.of("subject", theirs));
        awaitLog(2);
        await().until(() -> other.log().size() == 2);
        assertThat(owner.log().stream().map(line -> line.get("type").asString()))
                .containsExactly("hold.released", "hold.opened");
        assertThat(owner.log())
                .allSatisfy(line -> assertThat(line.get("body").asString())
                        .contains(mine)
                        .contains("30")
                        .doesNotContain("available"));
        assertThat(other.log().stream().map(line -> line.get("type").asString()))
                .containsExactly("hold.captured", "hold.opened");
    }

    private void tellInOrder(String key, Class<? extends Record> contract, Map<String, Object> values) {
        news.tell(contract, "evt_" + UUID.randomUUID(), values, key);
    }

    private static Map<String, Object> place(Class<? extends Record> contract, Town where) {
        Map<String, Object> place = new HashMap<>();
        boolean whole = contract == SweepClosed.class || contract == SurveyPublished.class;
        place.put(whole ? "area" : "communityCode", whole ? where.street : where.community);
        return place;
    }

    private void awaitLog(int lines) {
        await().until(() -> owner.log().size() >= lines);
    }

    private static String holdId() {
        return "hld_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase();
    }

    private static String type(Received call) {
        return JSON.readTree(call.body()).get("type").asString();
    }

    private JsonNode data(String type) {
        return receiver.received().stream()
                .map(call -> JSON.readTree(call.body()))
                .filter(body -> body.get("type").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .get("data");
    }
}
