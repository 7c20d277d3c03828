package io.fengyi.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls to a real https server whose certificate is for {@code photos.example}. */
class PinnedCallsTest {

    private static final String PASSWORD = "changeit";
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @TempDir
    private static Path keys;

    private static HttpsServer server;
    private static SSLContext tls;

    @BeforeAll
    static void serve() throws Exception {
        tls = certified();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "photos.example");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/photo", exchange -> answer(exchange, 200, "photo of " + host(exchange)));
        server.createContext("/echo", exchange -> {
            String said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, 201, exchange.getRequestHeaders().getFirst("X-Said") + said);
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://127.0.0.1/secret");
            answer(exchange, 302, "elsewhere");
        });
        server.createContext("/slow", exchange -> {
            try {
                NEVER.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        NEVER.countDown();
        server.stop(0);
    }

    @Test
    void theCallGoesToThePinnedAddressUnderTheNameThatWasGiven() {
        AtomicInteger lookedUp = new AtomicInteger();
        OutboundReply reply = calls(lookedUp).call(OutboundRequest.get("https://photos.example/photo", 1_000));
        assertThat(reply.isSuccess()).isTrue();
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).startsWith("photo of photos.example");
        assertThat(lookedUp).hasValue(1);
    }

    @Test
    void bodyAndHeadersTravel() {
        OutboundReply reply = calls().call(new OutboundRequest(
                "POST",
                "https://photos.example/echo",
                Map.of("X-Said", "a"),
                "b".getBytes(StandardCharsets.UTF_8),
                100));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("ab");
    }

    @Test
    void aRedirectIsNotFollowed() {
        OutboundReply reply = calls().call(OutboundRequest.get("https://photos.example/moved", 100));
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.isSuccess()).isFalse();
    }

    @Test
    void anAnswerThatIsTooLongOrTooLateFails() {
        assertThatThrownBy(() -> calls().call(OutboundRequest.get("https://photos.example/photo", 5)))
                .isInstanceOf(OutboundFailed.class)
                .hasMessageContaining("more than 5 bytes");
        long before = System.nanoTime();
        assertThatThrownBy(() -> calls().call(OutboundRequest.get("https://photos.example/slow", 5)))
                .isInstanceOf(OutboundFailed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        assertThatThrownBy(() -> calls().call(OutboundRequest.get("https://other.example/photo", 100)))
                .isInstanceOf(OutboundFailed.class);
    }

    private static PinnedCalls calls() {
        return calls(new AtomicInteger());
    }

    private static PinnedCalls calls(AtomicInteger lookedUp) {
        DnsResolver loopback = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                lookedUp.incrementAndGet();
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        return new PinnedCalls(loopback, any -> true, tls, server.getAddress().getPort(), Duration.ofSeconds(2));
    }

    private static String host(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Host");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static SSLContext certified() throws Exception {
        Path store = keys.resolve("photos.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "photos",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=photos.example",
                        "-ext",
                        "san=dns:photos.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            own.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("photos", own.getCertificate("photos"));
        KeyManagerFactory own2 = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own2.init(own, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own2.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
