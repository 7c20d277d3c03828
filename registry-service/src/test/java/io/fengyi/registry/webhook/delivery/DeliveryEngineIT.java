package io.fengyi.registry.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.registry.Town;
import io.fengyi.registry.webhook.Hooks;
import io.fengyi.registry.webhook.Hooks.Owner;
import io.fengyi.registry.webhook.Hooks.Registered;
import io.fengyi.registry.webhook.Receiver;
import io.fengyi.registry.webhook.Receiver.Received;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several instances, slow receivers, crashes and stops. */
@FengyiIT
class DeliveryEngineIT {

    private static final Duration OFTEN = Duration.ofMillis(50);

    @Autowired
    Api api;

    @Autowired
    Hooks hooks;

    @Autowired
    Engines engines;

    @Autowired
    Deliveries deliveries;

    final TestClock now = new TestClock();
    Receiver receiver;
    Owner owner;
    Registered endpoint;

    @BeforeEach
    void aPartnerWithAReceiver() {
        hooks.forgetEverything();
        receiver = new Receiver();
        owner = hooks.partner(new Town(api));
        endpoint = owner.registers(receiver.url(), "report.accepted");
        now.set(Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void twoInstancesOnOneStoreSendEachDeliveryOnce() throws Exception {
        List<String> wanted = new ArrayList<>();
        for (int address = 0; address < 5; address++) {
            Registered one = owner.registers(receiver.url() + address, "report.accepted");
            for (int event = 0; event < 20; event++) {
                wanted.add(engines.put(one.id()).id());
            }
        }
        now.set(Instant.now().plusSeconds(2));
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> one = instances.submit(() -> engines.sendDue(now));
            Future<Integer> other = instances.submit(() -> engines.sendDue(now));
            assertThat(one.get() + other.get()).isEqualTo(wanted.size());
        } finally {
            instances.shutdown();
        }
        assertThat(engines.sendDue(now)).isZero();
        assertThat(receiver.received()).extracting(Received::id).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void theSameEventIsPutOnTheWayOnce() {
        assertThat(engines.put(endpoint.id(), "/fengyi/governance|evt_1")).isPresent();
        assertThat(engines.put(endpoint.id(), "/fengyi/governance|evt_1")).isEmpty();
        assertThat(engines.sendDue(now)).isEqualTo(1);
    }

    @Test
    void aCrashBetweenWritingAndSendingLosesNothing() {
        Delivery written = engines.put(endpoint.id());
        assertThat(deliveries.claim(written, now.instant().plus(DeliveryEngine.LEASE)))
                .isPresent();
        assertThat(engines.sendDue(now)).isZero(); // whoever claimed it may be sending
        now.advance(DeliveryEngine.LEASE);
        assertThat(engines.sendDue(now)).isEqualTo(1);
        assertThat(receiver.received()).extracting(Received::id).containsExactly(written.id());
    }

    @Test
    void whoeverLostTheClaimNotesNothing() {
        Delivery slow = deliveries
                .claim(engines.put(endpoint.id()), now.instant().plus(DeliveryEngine.LEASE))
                .orElseThrow();
        now.advance(DeliveryEngine.LEASE);
        engines.sendDue(now);
        var late = new Delivery.Attempt(now.instant(), 500, "answered 500", 1);
        assertThat(deliveries.failed(slow, late, now.instant())).isFalse();
        assertThat(owner.delivery(slow.id()).get("state").asString()).isEqualTo("DELIVERED");
        assertThat(engines.sendDue(now)).isZero();
    }

    @Test
    void aDeliveryIsClaimedByOneOnly() {
        Delivery due = engines.put(endpoint.id());
        Instant until = now.instant().plus(DeliveryEngine.LEASE);
        assertThat(deliveries.claim(due, until)).isPresent();
        assertThat(deliveries.claim(due, until)).isEmpty();
    }

    @Test
    void aSlowReceiverDoesNotHoldUpTheOthers() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        receiver.waitingFor(gate);
        for (int event = 0; event < 80; event++) {
            engines.put(endpoint.id()); // more than a batch, and all before the others
        }
        DeliveryEngine engine = engines.instance(now, Duration.ofHours(1));
        try (Receiver quick = new Receiver()) {
            Registered other = owner.registers(quick.url(), "report.accepted");
            List<String> wanted = new ArrayList<>();
            for (int event = 0; event < 10; event++) {
                wanted.add(engines.put(other.id()).id());
            }
            now.set(Instant.now().plusSeconds(2));
            engine.open();
            await().until(() -> {
                engine.round();
                return quick.received().size() == wanted.size();
            });
            assertThat(quick.received()).extracting(Received::id).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(receiver.received()).hasSize(DeliveryEngine.AT_ONCE_TO_ONE);
        } finally {
            gate.countDown();
            engine.stop();
        }
    }

    @Test
    void aRunningInstanceSendsByItselfAndAStopLetsTheLastCallsEnd() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        receiver.waitingFor(gate);
        now.reset();
        Delivery delivery = engines.put(endpoint.id());
        DeliveryEngine engine = engines.instance(now, OFTEN);
        engine.start();
        await().until(() -> receiver.received().size() == 1);
        ExecutorService stopping = Executors.newSingleThreadExecutor();
        try {
            Future<?> stopped = stopping.submit(() -> engine.stop());
            await().until(() -> !engine.isRunning());
            engines.put(endpoint.id());
            gate.countDown();
            stopped.get();
        } finally {
            stopping.shutdown();
        }
        assertThat(owner.delivery(delivery.id()).get("state").asString()).isEqualTo("DELIVERED");
        assertThat(receiver.received()).hasSize(1);
        DeliveryEngine restarted = engines.instance(now, OFTEN);
        restarted.start();
        await().until(() -> receiver.received().size() == 2);
        restarted.stop();
    }
}
