package io.fengyi.embedded;

import de.bwaldvogel.mongo.MongoServer;
import io.fengyi.embedded.store.StoreBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB-wire store in this JVM, in memory or in one file; speaks what architecture.md lists under "Data rules" and
 * nothing more: no sessions, transactions, change streams or text search. For evaluation, not for production: what was
 * acknowledged in the last second may be lost when the process is killed.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final int WORKER_THREADS = 4;

    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Opens the file (if any), rebuilds the indexes and starts listening.
     *
     * @throws IllegalStateException if another process has the file open
     */
    public static EmbeddedStore start(StoreSettings settings) {
        MongoServer server = new MongoServer(StoreBackend.open(prepared(settings.file())));
        server.bind(new InetSocketAddress(settings.bindHost(), settings.port()), 1, WORKER_THREADS);
        return new EmbeddedStore(
                server, Objects.requireNonNull(server.getLocalAddress()).getPort());
    }

    /** A connection string without a database, reachable from this machine. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Disconnects clients, writes everything to the file and closes it. */
    @Override
    public void close() {
        server.shutdownNow();
    }

    private static @Nullable Path prepared(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(Objects.requireNonNull(absolute.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return absolute;
    }
}
