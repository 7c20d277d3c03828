package io.fengyi.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an {@link EmbeddedBroker} keeps its data and how clients reach it.
 *
 * @param directory data directory; null: a temporary one that is deleted on close
 * @param port client port; 0: any free one
 * @param bindHost address the client listener binds to, for example 0.0.0.0 to serve other containers
 * @param advertisedHost host name that clients are told to connect to
 */
public record BrokerSettings(@Nullable Path directory, int port, String bindHost, String advertisedHost) {

    private static final String LOOPBACK = "127.0.0.1";

    /** A broker on a free loopback port whose data vanish when it is closed. */
    public static BrokerSettings temporary() {
        return new BrokerSettings(null, 0, LOOPBACK, LOOPBACK);
    }

    /** A broker whose topics and committed offsets survive a restart. */
    public static BrokerSettings in(Path directory) {
        return new BrokerSettings(directory, 0, LOOPBACK, LOOPBACK);
    }

    public BrokerSettings onPort(int clientPort) {
        return new BrokerSettings(directory, clientPort, bindHost, advertisedHost);
    }

    public BrokerSettings boundTo(String address) {
        return new BrokerSettings(directory, port, address, advertisedHost);
    }

    public BrokerSettings advertisedAs(String host) {
        return new BrokerSettings(directory, port, bindHost, host);
    }
}
