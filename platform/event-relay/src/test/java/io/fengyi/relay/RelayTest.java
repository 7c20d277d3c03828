package io.fengyi.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fengyi.relay.ParcelsApplication.ParcelMoved;
import io.fengyi.store.Contended;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;

/** What is written is told: in order, after a crash, after an outage, by two instances; never lost. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RelayTest {

    private static Parcels parcels;

    @BeforeAll
    static void start() {
        parcels = new Parcels();
    }

    @AfterAll
    static void stop() {
        parcels.close();
    }

    private static List<Integer> steps(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static void awaitSteps(String parcel, int count) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(parcels.listener.stepsOf(parcel)).contains(count));
    }

    @Test
    void whatIsSavedArrivesAndLeavesTheDocument() {
        parcels.move("par_a");
        awaitSteps("par_a", 1);
        await().untilAsserted(() -> assertThat(parcels.waiting()).isZero());
    }

    @Test
    void movesOfOneParcelByManyThreadsArriveInTheirOrder() throws Exception {
        ExecutorService movers = Executors.newFixedThreadPool(4);
        List<Callable<Object>> moves = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            moves.add(RelayTest::moveAsAPatientCaller);
        }
        for (Future<Object> move : movers.invokeAll(moves)) {
            move.get();
        }
        movers.shutdown();
        awaitSteps("par_b", 40);
        assertThat(firstSeen("par_b")).isEqualTo(steps(40));
    }

    @Test
    void movesOfManyParcelsSentTogetherArriveInTheOrderOfEach() {
        for (int step = 1; step <= 10; step++) {
            for (int i = 0; i < 20; i++) {
                parcels.move("par_g" + i);
            }
        }
        for (int i = 0; i < 20; i++) {
            awaitSteps("par_g" + i, 10);
            assertThat(firstSeen("par_g" + i)).isEqualTo(steps(10));
        }
        await().untilAsserted(() -> assertThat(parcels.waiting()).isZero());
    }

    /** Who is answered 503 because others were faster eight times asks again. */
    private static Object moveAsAPatientCaller() {
        while (true) {
            try {
                return parcels.move("par_b");
            } catch (Contended othersWereFaster) {
                Thread.onSpinWait();
            }
        }
    }

    /** A repeat is allowed, a loss or a swap of first appearances is not. */
    private static List<Integer> firstSeen(String parcel) {
        return List.copyOf(new LinkedHashSet<>(parcels.listener.stepsOf(parcel)));
    }

    @Test
    void whatACrashLeftIsFoundByTheSweep() {
        parcels.writeAndDie("par_c", 7);
        awaitSteps("par_c", 7);
        await().untilAsserted(() -> assertThat(parcels.waiting()).isZero());
    }

    @Test
    void whileTheBrokerIsAwayWritesSucceedAndEverythingArrivesAfterwards() {
        parcels.stopBroker();
        for (int i = 0; i < 30; i++) {
            parcels.move("par_d");
            parcels.move("par_d" + i);
        }
        assertThat(parcels.waiting()).isEqualTo(31);
        parcels.startBroker();
        awaitSteps("par_d", 30);
        for (int i = 0; i < 30; i++) {
            awaitSteps("par_d" + i, 1);
        }
        assertThat(firstSeen("par_d")).isEqualTo(steps(30));
        await().untilAsserted(() -> assertThat(parcels.waiting()).isZero());
    }

    @Test
    void aDocumentThatCannotTellAnyMoreRefusesFurtherDecisions() {
        List<UnsentEvent> tooMany = IntStream.rangeClosed(1, 65)
                .mapToObj(i -> parcels.composer.compose("par_e", new ParcelMoved("par_e", i)))
                .collect(Collectors.toList());
        assertThatThrownBy(() -> Outbox.of(tooMany))
                .isInstanceOf(OutboxFull.class)
                .hasMessageContaining("65");
    }

    @Test
    void twoInstancesShareTheSweepAndLoseNothing() {
        try (ConfigurableApplicationContext second = parcels.instance()) {
            for (int i = 0; i < 50; i++) {
                parcels.writeAndDie("par_f" + i, 3);
            }
            ParcelsApplication.Listener other = second.getBean(ParcelsApplication.Listener.class);
            await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
                for (int i = 0; i < 50; i++) {
                    String parcel = "par_f" + i;
                    assertThat(parcels.listener.stepsOf(parcel).contains(3)
                                    || other.stepsOf(parcel).contains(3))
                            .isTrue();
                }
            });
            await().untilAsserted(() -> assertThat(parcels.waiting()).isZero());
        }
        assertThat(parcels.mongo.getCollection("relay_leases").countDocuments(new Document()))
                .isEqualTo(4);
    }
}
