package io.fengyi.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real single-node Kafka (KRaft broker and controller) in this JVM; {@link #close()} stops it in order and keeps its
 * directory. Topics are never created by accident: producers and consumers of an unknown topic fail.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final @Nullable Path temporaryDirectory;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers, @Nullable Path temporaryDirectory) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
        this.temporaryDirectory = temporaryDirectory;
    }

    /**
     * Starts the broker and returns when it accepts clients, usually in less than two seconds.
     *
     * @throws IllegalStateException if a port is taken or the directory belongs to a running broker
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        Path given = settings.directory();
        Path directory = given == null ? temporaryDirectory() : given.toAbsolutePath();
        int port = settings.port() == 0 ? FreePort.take() : settings.port();
        try {
            Files.createDirectories(directory);
            Properties properties = BrokerProperties.of(settings, directory, port, FreePort.take());
            formatIfNew(directory);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, settings.advertisedHost() + ":" + port, given == null ? directory : null);
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not start on port " + port + " in " + directory, e);
        }
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops accepting, flushes logs and returns when the broker has gone. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporaryDirectory != null) {
            delete(temporaryDirectory);
        }
    }

    private static void formatIfNew(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setNodeId(BrokerProperties.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                .setSupportedFeatures(List.copyOf(Feature.PRODUCTION_FEATURES))
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("fengyi-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
