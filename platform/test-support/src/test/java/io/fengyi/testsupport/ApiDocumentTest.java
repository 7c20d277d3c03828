package io.fengyi.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDocumentTest {

    private static final String DOCUMENT = """
            openapi: 3.0.1
            info: {title: Points, version: v1}
            servers: [{url: "http://localhost:54321"}]
            paths:
              /api/v1/rewards:
                get: {summary: 奖品, responses: {"200": {description: OK}}}
              /api/v1/redemptions:
                get: {responses: {"200": {description: OK}}}
            """;

    @TempDir
    Path module;

    private HttpServer server;
    private String served = DOCUMENT;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v3/api-docs.yaml", exchange -> {
            byte[] body = served.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        System.clearProperty("openapi.write");
    }

    private ApiDocument document() {
        return ApiDocument.of(Api.at("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @Test
    void writesTheFileOnRequestAndThenAgreesWithIt() throws Exception {
        Path file = module.resolve("openapi.yaml");
        assertThatThrownBy(() -> document().matches(file)).hasMessageContaining("-Dopenapi.write=true");
        System.setProperty("openapi.write", "true");
        document().matches(file);
        System.clearProperty("openapi.write");

        served = DOCUMENT.replace("54321", "12345");
        document().matches(file);

        assertThat(Files.readString(file)).contains("奖品").doesNotContain("54321");
    }

    @Test
    void tellsBreakingChangesFromHarmlessOnes() throws Exception {
        Path file = module.resolve("openapi.yaml");
        Files.writeString(file, DOCUMENT);

        served = DOCUMENT.replace("/api/v1/redemptions", "/api/v1/vouchers");
        assertThatThrownBy(() -> document().matches(file))
                .hasMessageContaining("BREAKS clients")
                .hasMessageContaining("removed GET /api/v1/redemptions")
                .hasMessageContaining("new GET /api/v1/vouchers");

        served = DOCUMENT.replace("奖品", "全部奖品");
        assertThatThrownBy(() -> document().matches(file)).hasMessageContaining("without breaking clients");
    }
}
