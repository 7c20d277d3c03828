package io.fengyi.registry.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.Town;
import io.fengyi.registry.webhook.Hooks;
import io.fengyi.registry.webhook.Hooks.Owner;
import io.fengyi.registry.webhook.Hooks.Registered;
import io.fengyi.registry.webhook.Receiver;
import io.fengyi.registry.webhook.Receiver.Received;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The log, trials, sending again, and what is counted (platform.md 3.10, 5). */
@FengyiIT
class DeliveryLogIT {

    private static final String TYPE = "report.accepted";

    @Autowired
    Api api;

    @Autowired
    Hooks hooks;

    @Autowired
    Engines engines;

    @Autowired
    TestClock clock;

    @Autowired
    MeterRegistry meters;

    @Autowired
    MongoTemplate mongo;

    final TestClock now = new TestClock();
    Receiver receiver;
    Town town;
    Owner owner;
    Registered endpoint;

    @BeforeEach
    void aPartnerWithAReceiver() {
        hooks.forgetEverything();
        clock.set("2023-03-14T12:00");
        receiver = new Receiver();
        town = new Town(api);
        owner = hooks.partner(town);
        endpoint = owner.registers(receiver.url(), TYPE);
        now.set(Instant.now().plusSeconds(2));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aPartnerSeesItsOwnLogAndAnAdministratorThoseOfTheOwnArea() {
        Delivery delivery = engines.put(endpoint.id());
        Owner stranger = hooks.partner(town);
        assertThat(owner.log()).hasSize(1);
        assertThat(stranger.log()).isEmpty();
        stranger.api()
                .post(Hooks.DELIVERIES + "/" + delivery.id() + "/redelivery")
                .expectProblem(404, "not-found");
        Answer seen = api.as(town.sa()).get(Hooks.DELIVERIES).expect(200);
        assertThat(seen.text("/items/0/id")).isEqualTo(delivery.id());
        assertThat(seen.text("/items/0/createdAt")).startsWith("2023-03-14");
        assertThat(api.as(new Town(api).sa()).get(Hooks.DELIVERIES).json().get("items"))
                .isEmpty();
        api.as(town.cs()).get(Hooks.DELIVERIES).expect(403);
        api.get(Hooks.DELIVERIES).expect(401);
    }

    @Test
    void theLogIsFilteredAndPaged() {
        Registered other = owner.registers(receiver.url() + "2", TYPE);
        for (int event = 0; event < 3; event++) {
            engines.put(endpoint.id());
        }
        engines.put(other.id());
        Answer first = owner.api().get(Hooks.DELIVERIES + "?limit=2&endpointId=" + endpoint.id());
        assertThat(first.json().get("items")).hasSize(2);
        Answer second = owner.api().get(Hooks.DELIVERIES + "?limit=2&cursor=" + first.text("/next"));
        assertThat(second.json().get("items")).hasSize(1);
        assertThat(owner.api().get(Hooks.DELIVERIES + "?state=PENDING").json().get("items"))
                .hasSize(4);
        assertThat(owner.api().get(Hooks.DELIVERIES + "?state=FAILED").json().get("items"))
                .isEmpty();
    }

    @Test
    void aRedeliveryIsSentUnderTheSameIdWhateverBecameOfTheFirst() {
        Delivery delivery = engines.put(endpoint.id());
        engines.sendDue(now);
        String path = Hooks.DELIVERIES + "/" + delivery.id() + "/redelivery";
        assertThat(owner.api().post(path).expect(202).text("/state")).isEqualTo("PENDING");
        assertThat(engines.sendDue(now)).isEqualTo(1);
        assertThat(receiver.received()).extracting(Received::id).containsExactly(delivery.id(), delivery.id());
        disable();
        owner.api().post(path).expectProblem(409, "endpoint-disabled");
    }

    @Test
    void aReplaySendsEverythingOfTheLastSevenDaysAgainAndWhatWasSkipped() {
        Delivery delivered = engines.put(endpoint.id());
        Delivery old = engines.put(endpoint.id());
        engines.sendDue(now);
        queued(old, Duration.ofDays(3));
        disable();
        Delivery skipped = engines.put(endpoint.id());
        assertThat(owner.delivery(skipped.id()).get("state").asString()).isEqualTo("SKIPPED");
        String replay = endpoint.path() + "/replay";
        Instant twoDaysAgo = Instant.now().minus(Duration.ofDays(2));
        owner.api().post(replay, Map.of("since", twoDaysAgo.toString())).expectProblem(409, "endpoint-disabled");
        owner.api()
                .ifMatch(owner.api().get(endpoint.path()).etag())
                .patch(endpoint.path(), Map.of("enabled", true))
                .expect(200);
        tryOut();
        Answer replayed =
                owner.api().post(replay, Map.of("since", twoDaysAgo.toString())).expect(202);
        assertThat(replayed.number("/deliveries")).isEqualTo(2);
        engines.sendDue(now);
        assertThat(receiver.received().stream().filter(call -> call.id().equals(delivered.id())))
                .hasSize(2);
        assertThat(receiver.received().stream().filter(call -> call.id().equals(skipped.id())))
                .hasSize(1);
        assertThat(receiver.received().stream().filter(call -> call.id().equals(old.id())))
                .hasSize(1);
    }

    @Test
    void aReplayReachesBackSevenDaysAndNotFurther() {
        String replay = endpoint.path() + "/replay";
        Instant tooFar = Instant.now().minus(Duration.ofDays(7)).minusSeconds(60);
        owner.api().post(replay, Map.of("since", tooFar.toString())).expectProblem(422, "replay-too-far");
        owner.api()
                .post(replay, Map.of("since", tooFar.plusSeconds(120).toString()))
                .expect(202);
        owner.api()
                .post(replay, Map.of("since", Instant.now().plusSeconds(60).toString()))
                .expect(422);
        owner.api().post(replay, Map.of()).expect(400);
    }

    @Test
    void aTrialIsSentLikeEverythingElse() {
        String id = tryOut();
        engines.sendDue(now);
        assertThat(receiver.received()).hasSize(1);
        assertThat(receiver.received().get(0).id()).isEqualTo(id);
        assertThat(receiver.received().get(0).body())
                .isEqualTo("{\"type\":\"webhook.test\",\"timestamp\":\"2023-03-14T04:00:00Z\",\"data\":{}}");
    }

    @Test
    void webhookSuccessIsDeliveredByDueAndItsLinkAgrees() {
        engines.put(endpoint.id());
        engines.put(endpoint.id());
        tryOut();
        engines.sendDue(now);
        Registered broken = owner.registers(receiver.url() + "2", TYPE);
        receiver.answering(500);
        engines.put(broken.id());
        engines.sendDue(now);
        String link = "/api/v1/figures/registry?asOf=2023-03-14&area=" + town.street + "&keys=webhookSuccess";
        Answer figure = api.as(town.sa()).get(link).expect(200);
        assertThat(figure.json().at("/items/0/value").decimalValue()).isEqualByComparingTo("66.7");
        assertThat(figure.number("/items/0/numerator")).isEqualTo(2);
        assertThat(figure.number("/items/0/denominator")).isEqualTo(3);
        assertThat(figure.text("/items/0/title")).isEqualTo("回调送达率");
        Answer again = api.as(town.sa()).get(figure.text("/items/0/query")).expect(200);
        assertThat(again.json().at("/items/0/value")).isEqualTo(figure.json().at("/items/0/value"));
        Answer records = api.as(town.sa()).get(Hooks.DELIVERIES + "?state=DELIVERED&limit=100");
        assertThat(records.json()
                        .get("items")
                        .valueStream()
                        .filter(line -> !line.get("type").asString().equals(Delivery.TRIAL)))
                .hasSize(2);
    }

    @Test
    void metersTellTheOldestDueAndTheFailed() {
        assertThat(meter("fengyi.webhooks.oldest.due")).isZero();
        assertThat(meter("fengyi.webhooks.failed")).isZero();
        Delivery delivery = engines.put(endpoint.id());
        mongo.getCollection("webhook_deliveries")
                .updateOne(
                        new Document("_id", delivery.id()),
                        new Document(
                                "$set",
                                new Document(
                                        "dueAt",
                                        java.util.Date.from(Instant.now().minusSeconds(90)))));
        assertThat(meter("fengyi.webhooks.oldest.due")).isBetween(90.0, 150.0);
        receiver.answering(410);
        engines.sendDue(now);
        assertThat(meter("fengyi.webhooks.failed")).isEqualTo(1);
        assertThat(meter("fengyi.webhooks.oldest.due")).isZero();
    }

    private double meter(String name) {
        return meters.get(name).gauge().value();
    }

    private String tryOut() {
        return owner.api().post(endpoint.path() + "/test").expect(202).text("/id");
    }

    private void disable() {
        owner.api()
                .ifMatch(owner.api().get(endpoint.path()).etag())
                .patch(endpoint.path(), Map.of("enabled", false))
                .expect(200);
    }

    private void queued(Delivery delivery, Duration ago) {
        mongo.getCollection("webhook_deliveries")
                .updateOne(
                        new Document("_id", delivery.id()),
                        new Document(
                                "$set",
                                new Document(
                                        "queuedAt",
                                        java.util.Date.from(Instant.now().minus(ago)))));
    }
}
