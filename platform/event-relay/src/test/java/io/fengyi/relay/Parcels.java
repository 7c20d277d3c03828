package io.fengyi.relay;

import com.mongodb.client.model.Filters;
import io.fengyi.embedded.BrokerSettings;
import io.fengyi.embedded.EmbeddedBroker;
import io.fengyi.embedded.EmbeddedStore;
import io.fengyi.embedded.StoreSettings;
import io.fengyi.relay.ParcelsApplication.Parcel;
import io.fengyi.store.OptimisticRetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The parcels service with a real store and a broker that can be stopped. */
final class Parcels implements AutoCloseable {

    private final Path brokerDirectory;
    private final EmbeddedStore store = EmbeddedStore.start(StoreSettings.inMemory());
    private EmbeddedBroker broker;
    private final int brokerPort;
    final ConfigurableApplicationContext context;
    final MongoTemplate mongo;
    final EventComposer composer;
    final ParcelsApplication.Listener listener;

    Parcels() {
        try {
            brokerDirectory = Files.createTempDirectory("parcels-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker = EmbeddedBroker.start(BrokerSettings.in(brokerDirectory));
        brokerPort = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
        context = instance();
        mongo = context.getBean(MongoTemplate.class);
        composer = context.getBean(EventComposer.class);
        listener = context.getBean(ParcelsApplication.Listener.class);
    }

    /** One more process of the same service on the same store. */
    ConfigurableApplicationContext instance() {
        return new SpringApplicationBuilder(ParcelsApplication.class)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "fengyi.service=test",
                        "fengyi.master-key=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "fengyi.service-secret=none",
                        "fengyi.issuer=http://localhost",
                        "fengyi.jwks-uri=http://localhost:1/jwks",
                        "spring.mongodb.uri=" + store.uri() + "/parcels",
                        "spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "logging.level.root=ERROR")
                .run();
    }

    /** Moves the parcel one step and says so, as a service would. */
    Parcel move(String id) {
        return OptimisticRetry.run(() -> {
            Parcel parcel = mongo.findById(id, Parcel.class);
            return mongo.save(Objects.requireNonNullElse(parcel, new Parcel(id, null, 0, null))
                    .moved(composer));
        });
    }

    /** Writes a parcel with something to tell past the relay, as a process that dies right after its write. */
    void writeAndDie(String id, int step) {
        Outbox outbox = Objects.requireNonNull(
                Outbox.of(java.util.List.of(composer.compose(id, new ParcelsApplication.ParcelMoved(id, step)))));
        mongo.getCollection("parcels")
                .insertOne(new Document("_id", id)
                        .append("version", 0L)
                        .append("step", step)
                        .append("outbox", outbox.toDocument()));
    }

    long waiting() {
        return mongo.getCollection("parcels").countDocuments(Filters.exists("outbox"));
    }

    void stopBroker() {
        broker.close();
    }

    void startBroker() {
        broker = EmbeddedBroker.start(BrokerSettings.in(brokerDirectory).onPort(brokerPort));
    }

    @Override
    public void close() {
        context.close();
        broker.close();
        store.close();
    }
}
