package io.fengyi.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.RunningGateway;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdleConnectionsIT {

    @Test
    void aConnectionOnWhichNothingHappensIsClosedBetweenRequestsAndInTheMiddleOfOne() throws Exception {
        try (RunningGateway gateway =
                RunningGateway.before(new Backends(), Map.of("fengyi.gateway.edge.idle-timeout", "700ms"))) {
            assertThat(untilClosed(gateway, "GET /api/v1/reports HTTP/1.1\r\nHost: g\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
            assertThat(untilClosed(
                            gateway,
                            "POST /api/v1/reports HTTP/1.1\r\nHost: g\r\nContent-Length: 1000\r\n\r\n{\"half\":"))
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    /** Reads to the end: without the time-out this would last until the socket's own of ten seconds. */
    private static String untilClosed(RunningGateway gateway, String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
