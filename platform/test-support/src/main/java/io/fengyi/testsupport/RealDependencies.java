package io.fengyi.testsupport;

import com.mongodb.ConnectionString;
import io.fengyi.embedded.BrokerSettings;
import io.fengyi.embedded.EmbeddedBroker;
import io.fengyi.embedded.EmbeddedStore;
import io.fengyi.embedded.StoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The store and the broker that integration tests use, started once per JVM; a test run fails without them, it never
 * skips.
 *
 * <p>For each of the two: the given address ({@code FENGYI_TEST_MONGODB_URI}, {@code FENGYI_TEST_KAFKA_SERVERS}, or the
 * system properties {@code fengyi.test.mongodb.uri}, {@code fengyi.test.kafka.servers}); else a container if a Docker
 * engine answers; else the embedded one. {@code -Dfengyi.test.dependencies=embedded} leaves Docker out.
 */
public final class RealDependencies {

    private static final Logger LOG = LoggerFactory.getLogger(RealDependencies.class);
    private static final String MONGODB_IMAGE = "mongo:8.0";
    private static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
    private static final boolean DOCKER = dockerAnswers();

    private RealDependencies() {}

    /** Connection string of the store, without a database. */
    public static String mongodbUri() {
        return Store.URI;
    }

    /** Connection string of the store with the given database in it. */
    public static String mongodbUri(String database) {
        String uri = mongodbUri();
        ConnectionString parts = new ConnectionString(uri);
        String hosts = String.join(",", parts.getHosts());
        int end = uri.indexOf(hosts) + hosts.length();
        int options = uri.indexOf('?', end);
        return uri.substring(0, end) + "/" + database + (options < 0 ? "" : uri.substring(options));
    }

    /** Bootstrap servers of the broker. */
    public static String kafkaServers() {
        return Broker.SERVERS;
    }

    /** Database name of a service in this JVM; two test runs on one server do not meet. */
    public static String databaseOf(String service) {
        return "it_%s_%d_%s".formatted(service, ProcessHandle.current().pid(), Long.toHexString(System.nanoTime()));
    }

    private static final class Store {
        private static final String URI =
                choose("fengyi.test.mongodb.uri", RealDependencies::containerStore, RealDependencies::embeddedStore);
    }

    private static final class Broker {
        private static final String SERVERS = choose(
                "fengyi.test.kafka.servers", RealDependencies::containerBroker, RealDependencies::embeddedBroker);
    }

    private static String choose(String property, Supplier<String> container, Supplier<String> embedded) {
        String given = given(property);
        String address = given != null ? given : DOCKER ? container.get() : embedded.get();
        LOG.info("{} = {} ({})", property, address, given != null ? "given" : DOCKER ? "container" : "embedded");
        return address;
    }

    private static @Nullable String given(String property) {
        String value = System.getProperty(property);
        return value != null
                ? value
                : System.getenv(property.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    private static boolean dockerAnswers() {
        if ("embedded".equals(System.getProperty("fengyi.test.dependencies"))) {
            return false;
        }
        List<String> sockets =
                List.of("/var/run/docker.sock", System.getProperty("user.home") + "/.docker/run/docker.sock");
        boolean mayAnswer = System.getenv("DOCKER_HOST") != null
                || sockets.stream().anyMatch(socket -> Files.exists(Path.of(socket)));
        return mayAnswer && DockerClientFactory.instance().isDockerAvailable();
    }

    private static String containerStore() {
        MongoDBContainer container = new MongoDBContainer(MONGODB_IMAGE);
        container.start();
        return container.getConnectionString() + "/?directConnection=true";
    }

    private static String containerBroker() {
        KafkaContainer container = new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return container.getBootstrapServers();
    }

    private static String embeddedStore() {
        EmbeddedStore store = EmbeddedStore.start(StoreSettings.inMemory());
        closeAtExit(store::close);
        return store.uri();
    }

    private static String embeddedBroker() {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary());
        closeAtExit(broker::close);
        return broker.bootstrapServers();
    }

    /** After the applications, whose clients would otherwise wait half a minute for a broker that is gone. */
    private static void closeAtExit(Runnable close) {
        SpringApplication.getShutdownHandlers().add(close);
    }
}
