package io.fengyi.relay;

import io.fengyi.contracts.EventContract;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** The smallest service that tells and listens. */
@SpringBootApplication
class ParcelsApplication {

    static final String TOPIC = "test.parcel.v1";

    @EventContract(topic = TOPIC, type = "fengyi.test.ParcelMoved.v1")
    record ParcelMoved(String parcelId, int step) {}

    @Document("parcels")
    record Parcel(
            @Id String id,
            @Version @Nullable Long version,
            int step,
            @Nullable Outbox outbox) implements Announcing {

        Parcel moved(EventComposer composer) {
            ParcelMoved event = new ParcelMoved(id, step + 1);
            return new Parcel(id, version, step + 1, Outbox.append(outbox, List.of(composer.compose(id, event))));
        }
    }

    @Bean
    RelaySource parcels() {
        return RelaySource.perDocument("parcels");
    }

    @Bean
    Migration parcelIndexes() {
        return IndexMigration.named("010-parcels").collection("parcels", c -> c.sparse("outbox.since"));
    }

    @Bean
    PublishedTopics publishedTopics() {
        return PublishedTopics.of(TOPIC);
    }

    @Bean
    Listener listener(Inbox inbox) {
        return new Listener(inbox);
    }

    /** Remembers what came; a negative step fails, step 1000 is poison, step 2000 fails until it is told not to. */
    static class Listener implements EventIntake {

        final Map<String, List<Integer>> stepsByParcel = new ConcurrentHashMap<>();
        final AtomicInteger tries = new AtomicInteger();
        final AtomicInteger counted = new AtomicInteger();
        volatile boolean mended;
        private final Inbox inbox;

        Listener(Inbox inbox) {
            this.inbox = inbox;
        }

        @Override
        public Set<String> topics() {
            return Set.of(TOPIC);
        }

        @Override
        public void accept(ReceivedEvent event) {
            ParcelMoved moved = event.as(ParcelMoved.class);
            if (moved.step() == 1000) {
                throw new PoisonEvent("step 1000 is poison");
            }
            if (moved.step() == 3000) {
                throw new AssertionError("step 3000 breaks the consumer");
            }
            if (moved.step() == 2000 && !mended) {
                tries.incrementAndGet();
                throw new IllegalStateException("not mended yet");
            }
            inbox.once(event, "counter", counted::incrementAndGet);
            stepsByParcel
                    .computeIfAbsent(moved.parcelId(), id -> new CopyOnWriteArrayList<>())
                    .add(moved.step());
        }

        List<Integer> stepsOf(String parcel) {
            return stepsByParcel.getOrDefault(parcel, List.of());
        }
    }
}
