package io.fengyi.gateway.limit;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.fengyi.gateway.testing.Shared.BACKENDS;
import static io.fengyi.gateway.testing.Shared.GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.gateway.testing.RawHttp;
import io.fengyi.gateway.testing.RunningGateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyLimitsIT {

    private static final int MEGABYTE = 1024 * 1024;

    @BeforeEach
    void reset() {
        BACKENDS.reset();
    }

    @Test
    void anAnnouncedBodyOverOneMegabyteIsRefusedBeforeItIsSent() {
        String answer = RawHttp.send(
                GATEWAY.port(),
                "POST /api/v1/reports HTTP/1.1\r\nHost: g\r\nContent-Type: application/json\r\nContent-Length: "
                        + (MEGABYTE + 1) + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large").doesNotContain("100 Continue");
        BACKENDS.of("governance").verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aStreamedBodyIsCutOffWhenItPassesTheLimit() {
        HttpResponse<String> answer = GATEWAY.send(GATEWAY.request("/api/v1/reports")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArray(new byte[2 * MEGABYTE]))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
    }

    @Test
    void aBodyOfExactlyOneMegabytePasses() {
        assertThat(post("/api/v1/workers", "application/json", MEGABYTE)).isEqualTo(200);
        assertThat(post("/api/v1/workers", "application/json", MEGABYTE + 1)).isEqualTo(413);
        assertThat(post("/api/v1/workers", "multipart/form-data; boundary=x", MEGABYTE + 1))
                .isEqualTo(413);
    }

    @Test
    void filesMayBeLargerWhereFilesAreSentButJsonMayNot() {
        assertThat(post("/api/v1/reports", "multipart/form-data; boundary=x", 12 * MEGABYTE))
                .isEqualTo(200);
        assertThat(post("/api/v1/media/governance", "multipart/form-data; boundary=x", 10 * MEGABYTE))
                .isEqualTo(200);
        assertThat(post("/api/v1/media/governance", "multipart/form-data; boundary=x", 12 * MEGABYTE))
                .isEqualTo(413);
        assertThat(post("/api/v1/reports", "application/json", 2 * MEGABYTE)).isEqualTo(413);
    }

    /** The service sees the first part while the client has not yet sent the second: nothing is held back. */
    @Test
    void anUploadPassesThroughUnbuffered() throws Exception {
        try (ServerSocket service = new ServerSocket(0);
                RunningGateway gateway = RunningGateway.before(
                        BACKENDS, Map.of("FENGYI_GOVERNANCE_URL", "http://127.0.0.1:" + service.getLocalPort()))) {
            CompletableFuture<Void> firstPartSeen = new CompletableFuture<>();
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(service, firstPartSeen));
            try (Socket client = new Socket("127.0.0.1", gateway.port())) {
                OutputStream out = client.getOutputStream();
                out.write(("POST /api/v1/reports HTTP/1.1\r\nHost: g\r\nConnection: close\r\n"
                                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 400000\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
                out.write(new byte[200_000]);
                out.flush();
                firstPartSeen.get(10, TimeUnit.SECONDS);
                out.write(new byte[200_000]);
                out.flush();
                assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 201");
            }
            served.get(10, TimeUnit.SECONDS);
        }
    }

    private static void serve(ServerSocket service, CompletableFuture<Void> firstPartSeen) {
        try (Socket socket = service.accept()) {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[64 * 1024];
            int seen = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                seen += read;
                if (seen > 150_000) {
                    firstPartSeen.complete(null);
                }
                if (seen >= 400_000 + 100 && in.available() == 0) {
                    break;
                }
            }
            socket.getOutputStream()
                    .write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            firstPartSeen.completeExceptionally(e);
        }
    }

    private static int post(String path, String type, int size) {
        return GATEWAY.send(GATEWAY.request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[size])))
                .statusCode();
    }
}
