package io.fengyi.embedded;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * TCP ports for servers that must know their port before they listen.
 *
 * <p>A port that the system chose for a socket and that was closed again may be given to anybody before it is used,
 * also to the next one who asks. These ports lie below those that systems choose from, none is handed out twice by one
 * process, and each process begins at a place of its own.
 */
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int PORTS = 7_000;
    private static final int NEIGHBOURS = 32;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * NEIGHBOURS % PORTS));

    private FreePort() {}

    /**
     * A port from 20,000 to 26,999 on which nobody listens and which this process was not given before.
     *
     * @throws IllegalStateException if there is none
     */
    public static int take() {
        for (int tries = 0; tries < PORTS; tries++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), PORTS);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("All ports from " + FIRST + " to " + (FIRST + PORTS - 1) + " are taken");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
