package io.fengyi.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.RunningGateway;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that hangs up on the second request of every connection, as a server does that ends an idle one. */
class RepeatedReadIT {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private final AtomicInteger heard = new AtomicInteger();
    private ServerSocket service;
    private RunningGateway gateway;

    @BeforeEach
    void start() throws IOException {
        service = new ServerSocket(0);
        Thread answering = new Thread(this::answer, "hangs-up");
        answering.setDaemon(true);
        answering.start();
        gateway = RunningGateway.before(
                new Backends(), Map.of("FENGYI_POINTS_URL", "http://127.0.0.1:" + service.getLocalPort()));
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        service.close();
    }

    @Test
    void aReadOnABrokenConnectionIsSentOnceMore() {
        for (int i = 0; i < 5; i++) {
            assertThat(gateway.get("/api/v1/points-rules").statusCode()).isEqualTo(200);
        }
        assertThat(heard.get()).as("requests heard").isBetween(6, 10);
    }

    @Test
    void aWriteIsNotBecauseNobodyKnowsWhetherItWasDone() {
        assertThat(post().statusCode()).isEqualTo(200);
        HttpResponse<String> broken = post();
        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(broken.body()).contains("service-interrupted");
        assertThat(broken.headers().firstValue("Retry-After")).isPresent();
        assertThat(heard.get()).isEqualTo(2);
    }

    private HttpResponse<String> post() {
        return gateway.send(gateway.request("/api/v1/redemptions").POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private void answer() {
        while (!service.isClosed()) {
            try (Socket connection = service.accept()) {
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                read(in);
                connection.getOutputStream().write(OK.getBytes(StandardCharsets.ISO_8859_1));
                connection.getOutputStream().flush();
                read(in);
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    /** Head and, for a write, its body of two bytes. */
    private void read(BufferedReader in) throws IOException {
        String first = in.readLine();
        if (first == null) {
            return;
        }
        heard.incrementAndGet();
        String line = first;
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
        if (first.startsWith("POST")) {
            in.read();
            in.read();
        }
    }
}
