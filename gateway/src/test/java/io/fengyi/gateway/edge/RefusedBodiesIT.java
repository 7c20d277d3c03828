package io.fengyi.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.RunningGateway;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request that is refused before its body has come leaves no connection behind on which the next one would wait. */
class RefusedBodiesIT {

    @Test
    void theNextRequestIsAnsweredOrTheConnectionIsClosed() throws Exception {
        try (RunningGateway gateway = RunningGateway.before(new Backends(), Map.of());
                Socket socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(5_000);
            send(socket, "POST /api/v1/nothing HTTP/1.1\r\nHost: g\r\nContent-Length: 5\r\n\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 404");
            send(socket, "hello");
            send(socket, "GET /api/v1/reports HTTP/1.1\r\nHost: g\r\n\r\n");
            String next = answer(socket);
            assertThat(next)
                    .satisfiesAnyOf(
                            closed -> assertThat(closed).isEmpty(),
                            answered -> assertThat(answered).startsWith("HTTP/1.1 200"));
        }
    }

    private static void send(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** What comes at once; empty when the other side has closed. */
    private static String answer(Socket socket) throws Exception {
        InputStream in = socket.getInputStream();
        byte[] first = new byte[8_192];
        int n = in.read(first);
        return n < 0 ? "" : new String(first, 0, n, StandardCharsets.UTF_8);
    }
}
