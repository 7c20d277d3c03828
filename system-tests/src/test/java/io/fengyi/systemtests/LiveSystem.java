package io.fengyi.systemtests;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole system in one process of its own, started once per test run.
 *
 * <p>{@code -Dsystem.url=… -Dsystem.brokers=…} use a system that runs already and was started in the same way.
 */
public final class LiveSystem {

    private static @Nullable LauncherProcess running;

    private LiveSystem() {}

    /** Public address of the gateway; starts the system when it does not run yet. */
    public static URI url() {
        String given = System.getProperty("system.url", "");
        return URI.create(given.isEmpty() ? system().url("gateway") : given);
    }

    /** Bootstrap servers of its broker. */
    public static String brokers() {
        String given = System.getProperty("system.brokers", "");
        return given.isEmpty() ? system().brokers() : given;
    }

    /** Address of its store; of a system that runs already, {@code -Dsystem.store=…}. */
    public static String store() {
        String given = System.getProperty("system.store", "");
        return given.isEmpty() ? system().store() : given;
    }

    /** What it has written to its console; nothing of a system that runs already. */
    public static Optional<String> console() {
        return System.getProperty("system.url", "").isEmpty() ? Optional.of(system().console()) : Optional.empty();
    }

    private static synchronized LauncherProcess system() {
        if (running == null) {
            running = LauncherProcess.start(
                    "live-system", Path.of("target", "live-system"), LauncherProcess.freePorts(), "--fresh");
        }
        return running;
    }
}
