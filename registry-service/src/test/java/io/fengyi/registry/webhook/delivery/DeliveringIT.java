package io.fengyi.registry.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import io.fengyi.contracts.registry.WebhookEndpointDisabled;
import io.fengyi.registry.Town;
import io.fengyi.registry.webhook.Hooks;
import io.fengyi.registry.webhook.Hooks.Owner;
import io.fengyi.registry.webhook.Hooks.Registered;
import io.fengyi.registry.webhook.Receiver;
import io.fengyi.registry.webhook.Receiver.Received;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of a delivery, by what the receiver answers (platform.md 3.10). */
@FengyiIT
class DeliveringIT {

    private static final String TYPE = "report.accepted";

    @Autowired
    Api api;

    @Autowired
    Hooks hooks;

    @Autowired
    Engines engines;

    @Autowired
    TestEvents events;

    final TestClock now = new TestClock();
    Receiver receiver;
    Owner owner;
    Registered endpoint;

    @BeforeEach
    void aPartnerWithAReceiver() {
        hooks.forgetEverything();
        receiver = new Receiver();
        owner = hooks.partner(new Town(api));
        endpoint = owner.registers(receiver.url(), TYPE);
        now.set(Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aDeliveryIsSignedSoThatTheReferenceClientTakesIt() throws Exception {
        Delivery delivery = engines.put(endpoint.id());
        assertThat(engines.sendDue(now)).isEqualTo(1);
        Received call = receiver.received().get(0);
        new Webhook(endpoint.secret()).verify(call.body(), call.headers());
        assertThat(call.path()).isEqualTo("/hook");
        assertThat(call.id()).isEqualTo(delivery.id());
        assertThat(call.header("Content-Type")).isEqualTo("application/json");
        assertThat(call.body()).isEqualTo(delivery.body()).contains("\"type\":\"report.accepted\"");
        JsonNode line = owner.delivery(delivery.id());
        assertThat(line.get("state").asString()).isEqualTo("DELIVERED");
        assertThat(line.get("attempts").get(0).get("status").asInt()).isEqualTo(204);
        assertThat(line.has("dueAt")).isFalse();
    }

    @Test
    void aFailureIsRetriedAfterFixedPausesUnderTheSameIdAndThenFails() {
        receiver.answering(503);
        Delivery delivery = engines.put(endpoint.id());
        engines.sendDue(now);
        for (Duration pause : RetrySchedule.PAUSES) {
            now.advance(pause.minusMillis(1));
            assertThat(engines.sendDue(now)).as("before %s", pause).isZero();
            now.advance(Duration.ofMillis(1));
            assertThat(engines.sendDue(now)).as("after %s", pause).isEqualTo(1);
        }
        now.advance(Duration.ofDays(1));
        assertThat(engines.sendDue(now)).isZero();
        assertThat(receiver.received()).hasSize(8).extracting(Received::id).containsOnly(delivery.id());
        assertThat(receiver.received().stream().map(call -> call.header("webhook-timestamp")))
                .doesNotHaveDuplicates();
        JsonNode line = owner.delivery(delivery.id());
        assertThat(line.get("state").asString()).isEqualTo("FAILED");
        assertThat(line.get("attempts")).hasSize(8);
        assertThat(line.get("attempts").get(7).get("failure").asString()).isEqualTo("answered 503");
        assertThat(isEnabled()).isTrue();
    }

    @Test
    void anAnswerOf410DisablesTheEndpointAndTellsItsOwner() {
        receiver.answering(410);
        Delivery delivery = engines.put(endpoint.id());
        engines.sendDue(now);
        assertThat(owner.delivery(delivery.id()).get("state").asString()).isEqualTo("FAILED");
        assertThat(owner.api().get(endpoint.path()).text("/disabledBecause")).isEqualTo("GONE");
        WebhookEndpointDisabled told = events.await(WebhookEndpointDisabled.class, endpoint.id());
        assertThat(told).isEqualTo(new WebhookEndpointDisabled(endpoint.id(), owner.id(), "GONE"));
        engines.put(endpoint.id());
        assertThat(engines.sendDue(now)).isZero();
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void fiveDaysOfNothingButFailuresDisableTheEndpoint() {
        receiver.answering(500);
        failsOnceMore();
        now.advance(Duration.ofDays(5).minusSeconds(1));
        failsOnceMore();
        assertThat(isEnabled()).isTrue();
        now.advance(Duration.ofSeconds(1));
        failsOnceMore();
        assertThat(owner.api().get(endpoint.path()).text("/disabledBecause")).isEqualTo("FAILING");
        assertThat(events.await(WebhookEndpointDisabled.class, endpoint.id()).reason())
                .isEqualTo("FAILING");
    }

    @Test
    void oneSuccessBeginsTheFiveDaysAnewAndSoDoesEnabling() {
        receiver.answering(500);
        failsOnceMore();
        now.advance(Duration.ofDays(4));
        receiver.answering(200);
        engines.put(endpoint.id());
        engines.sendDue(now);
        receiver.answering(500);
        now.advance(Duration.ofDays(4));
        failsOnceMore();
        assertThat(isEnabled()).isTrue();
        now.advance(Duration.ofDays(5));
        failsOnceMore();
        assertThat(isEnabled()).isFalse();
        String etag = owner.api().get(endpoint.path()).etag();
        owner.api()
                .ifMatch(etag)
                .patch(endpoint.path(), Map.of("enabled", true))
                .expect(200);
        failsOnceMore();
        assertThat(isEnabled()).isTrue();
    }

    @Test
    void theOldSecretAlsoSignsForADay() throws Exception {
        String fresh = owner.api()
                .post(endpoint.path() + "/secret-rotation")
                .expect(200)
                .text("/secret");
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(endpoint.secret());
        engines.put(endpoint.id());
        engines.sendDue(now);
        Received call = receiver.received().get(0);
        for (String secret : List.of(endpoint.secret(), fresh)) {
            assertThatCode(() -> new Webhook(secret).verify(call.body(), call.headers()))
                    .doesNotThrowAnyException();
        }
        now.advance(Duration.ofHours(24));
        engines.put(endpoint.id());
        engines.sendDue(now);
        Received later = receiver.received().get(1);
        assertThat(later.header("webhook-signature"))
                .isEqualTo(new Webhook(fresh)
                        .sign(later.id(), Long.parseLong(later.header("webhook-timestamp")), later.body()));
    }

    @Test
    void aRedirectIsAFailureAndNotFollowed() {
        try (Receiver elsewhere = new Receiver()) {
            receiver.movedTo(elsewhere.url());
            assertThat(failureOf(engines.put(endpoint.id()))).isEqualTo("answered 302");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void anAnswerOfMoreThan64KilobytesIsAFailure() {
        receiver.answering(new byte[Sending.MOST_BYTES + 1]);
        assertThat(failureOf(engines.put(endpoint.id()))).contains("more than 65536 bytes");
    }

    @Test
    void aReceiverThatIsDownIsToldWhenItIsBack() {
        receiver.close();
        Delivery delivery = engines.put(endpoint.id());
        assertThat(failureOf(delivery)).startsWith("no-answer");
        receiver = new Receiver(receiver.port());
        now.advance(Duration.ofSeconds(5));
        engines.sendDue(now);
        assertThat(receiver.received()).extracting(Received::id).containsExactly(delivery.id());
        assertThat(owner.delivery(delivery.id()).get("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void aNameThatLeadsHomeLaterIsNotCalled() {
        hooks.leadTo(endpoint.id(), "https://localhost/hook");
        assertThat(failureOf(engines.put(endpoint.id()))).startsWith("address-not-allowed");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void whatIsOnTheWayToADisabledOrRemovedEndpointIsSkipped() {
        Delivery first = engines.put(endpoint.id());
        String etag = owner.api().get(endpoint.path()).etag();
        etag = owner.api()
                .ifMatch(etag)
                .patch(endpoint.path(), Map.of("enabled", false))
                .expect(200)
                .etag();
        engines.sendDue(now);
        assertThat(owner.delivery(first.id()).get("state").asString()).isEqualTo("SKIPPED");
        owner.api()
                .ifMatch(etag)
                .patch(endpoint.path(), Map.of("enabled", true))
                .expect(200);
        Delivery second = engines.put(endpoint.id());
        owner.api()
                .ifMatch(owner.api().get(endpoint.path()).etag())
                .delete(endpoint.path())
                .expect(204);
        engines.sendDue(now);
        assertThat(owner.delivery(second.id()).get("state").asString()).isEqualTo("SKIPPED");
        assertThat(receiver.received()).isEmpty();
    }

    private void failsOnceMore() {
        engines.put(endpoint.id());
        assertThat(engines.sendDue(now)).isPositive();
    }

    private boolean isEnabled() {
        return owner.api()
                .get(endpoint.path())
                .expect(200)
                .json()
                .get("enabled")
                .asBoolean();
    }

    private String failureOf(Delivery delivery) {
        engines.sendDue(now);
        JsonNode line = owner.delivery(delivery.id());
        assertThat(line.get("state").asString()).isEqualTo("PENDING");
        return line.get("attempts").get(0).get("failure").asString();
    }
}
