package io.fengyi.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an {@link EmbeddedStore} keeps its documents and how clients reach it.
 *
 * @param file data file; null: in memory only
 * @param port port to listen on; 0: any free one
 * @param bindHost address to bind to, for example 0.0.0.0 to serve other containers
 */
public record StoreSettings(@Nullable Path file, int port, String bindHost) {

    private static final String LOOPBACK = "127.0.0.1";

    /** A store on a free loopback port whose documents vanish when it is closed. */
    public static StoreSettings inMemory() {
        return new StoreSettings(null, 0, LOOPBACK);
    }

    /** A store whose documents and indexes survive a clean restart; a killed process may lose the last second. */
    public static StoreSettings inFile(Path file) {
        return new StoreSettings(file, 0, LOOPBACK);
    }

    public StoreSettings onPort(int listenPort) {
        return new StoreSettings(file, listenPort, bindHost);
    }

    public StoreSettings boundTo(String address) {
        return new StoreSettings(file, port, address);
    }
}
