package io.fengyi.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.embedded.BrokerSettings;
import io.fengyi.embedded.EmbeddedBroker;
import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.RunningGateway;
import io.fengyi.gateway.testing.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R99: the stream of changed figures through a real broker. */
class LiveFiguresIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static EmbeddedBroker broker;
    private static KafkaProducer<String, String> producer;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(BrokerSettings.temporary());
        topics("governance.report.v1", "points.ledger.v1", "learning.privacy.v1", "governance.report.v1.dlt");
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()), new StringSerializer(), new StringSerializer());
        announce("governance.report.v1", "before the start");
        gateway = RunningGateway.before(
                new Backends(),
                Map.of(
                        "fengyi.gateway.revocation.kafka-servers",
                        broker.bootstrapServers(),
                        "fengyi.gateway.live.heartbeat",
                        "1s",
                        "fengyi.gateway.live.streams-per-account",
                        3));
        try (Stream stream = Stream.of(reader("acc_start"))) {
            await().atMost(SOON).untilAsserted(() -> {
                announce("points.ledger.v1", "warming up");
                assertThat(stream.text()).contains("points");
            });
        }
    }

    @AfterAll
    static void stop() {
        gateway.close();
        producer.close();
        broker.close();
    }

    @Test
    void aChangeIsToldWithinFiveSecondsWithNothingOfItsContent() throws Exception {
        try (Stream stream = Stream.of(reader("acc_1"))) {
            await().atMost(SOON).until(() -> stream.text().contains(":alive"));
            announce("governance.report.v1", "{\"workerId\":\"wkr_secret\",\"reportId\":\"rpt_secret\"}");
            await().atMost(PROMISED).until(() -> stream.text().contains("\"service\":\"governance\""));
            assertThat(stream.text())
                    .contains("event:figures")
                    .containsPattern("id:\\d{13}")
                    .contains("\"at\":\"20")
                    .doesNotContain("secret");
        }
    }

    @Test
    void aTopicThatAppearsLaterIsFollowedFromItsBeginning() throws Exception {
        try (Stream stream = Stream.of(reader("acc_2"))) {
            topics("welfare.station.v1");
            announce("welfare.station.v1", "{}");
            await().atMost(SOON).until(() -> stream.text().contains("\"service\":\"welfare\""));
        }
    }

    @Test
    void privateTopicsAndDeadLettersChangeNoFigure() throws Exception {
        try (Stream stream = Stream.of(reader("acc_3"))) {
            await().atMost(SOON).until(() -> stream.text().contains(":alive"));
            announce("learning.privacy.v1", "{}");
            announce("governance.report.v1.dlt", "{}");
            announce("points.ledger.v1", "{}");
            await().atMost(SOON).until(() -> stream.text().contains("\"service\":\"points\""));
            assertThat(stream.text()).doesNotContain("learning");
        }
    }

    @Test
    void whoComesBackHearsWhatWasMissed() throws Exception {
        announce("points.ledger.v1", "{}");
        String since = Long.toString(Instant.now().toEpochMilli());
        try (Stream stream = Stream.of(reader("acc_4"), "Last-Event-ID", since)) {
            await().atMost(SOON).until(() -> stream.text().contains("\"service\":\"points\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1680000000000", "0", "from-elsewhere", "99999999999999999999"})
    void whoComesBackFromBeforeTheStartHearsOfEveryService(String lastEventId) {
        try (Stream stream = Stream.of(reader("acc_5"), "Last-Event-ID", lastEventId)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(stream.text())
                            .contains("registry", "learning", "welfare", "governance", "points"));
        }
    }

    @Test
    void itBeatsAndEndsWithItsToken() {
        String brief = Tokens.with(claims -> claims.subject("acc_6")
                .claim("roles", List.of("DISTRICT_VIEWER"))
                .expirationTime(Date.from(Instant.now().plusSeconds(4))));
        try (Stream stream = Stream.of(brief)) {
            await().atMost(SOON).until(stream::ended);
            assertThat(stream.text().split(":alive", -1)).hasSizeGreaterThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORKER", "GRID_STAFF", "AUDITOR", "PARTNER", "MERCHANT"})
    void otherRolesAreRefused(String role) {
        HttpResponse<String> answer = gateway.getAs(token("acc_7", role), "/live/figures");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:fengyi:problem:forbidden");
    }

    @Test
    void withoutATokenOrWithAForgedOneThereIsNoStream() {
        assertThat(gateway.get("/live/figures").statusCode()).isEqualTo(401);
        assertThat(gateway.getAs("forged", "/live/figures").statusCode()).isEqualTo(401);
    }

    @Test
    void anAccountHoldsAFewStreamsOnly() {
        String token = reader("acc_8");
        try (Stream one = Stream.of(token);
                Stream two = Stream.of(token);
                Stream three = Stream.of(token)) {
            await().atMost(SOON)
                    .until(() -> List.of(one, two, three).stream()
                            .allMatch(stream -> stream.text().contains(":alive")));
            HttpResponse<String> answer = gateway.getAs(token, "/live/figures");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        await().atMost(SOON).untilAsserted(() -> {
            try (Stream again = Stream.of(token)) {
                await().atMost(Duration.ofSeconds(2)).until(() -> again.text().contains(":alive"));
            }
        });
    }

    private static String reader(String account) {
        return token(account, "STREET_ADMIN");
    }

    private static String token(String account, String role) {
        return Tokens.with(claims -> claims.subject(account).claim("roles", List.of(role)));
    }

    private static void announce(String topic, String body) throws Exception {
        producer.send(new ProducerRecord<>(topic, "k", body)).get();
    }

    private static void topics(String... names) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(names).stream()
                            .map(name -> new NewTopic(name, 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** An open stream and what it said so far. */
    private record Stream(HttpClient http, Reading reading) implements AutoCloseable {

        static Stream of(String token, String... headers) {
            HttpRequest.Builder request = gateway.request("/live/figures").header("Authorization", "Bearer " + token);
            if (headers.length > 0) {
                request.headers(headers);
            }
            HttpClient http = HttpClient.newHttpClient();
            Reading reading = new Reading(http, request.build());
            reading.start();
            return new Stream(http, reading);
        }

        String text() {
            return reading.text.toString();
        }

        boolean ended() {
            return reading.ended;
        }

        @Override
        public void close() {
            reading.close();
        }
    }

    private static final class Reading extends Thread {

        private final StringBuffer text = new StringBuffer();
        private final HttpClient http;
        private final HttpRequest request;
        private volatile InputStream body;
        private volatile boolean ended;

        Reading(HttpClient http, HttpRequest request) {
            super("stream");
            setDaemon(true);
            this.http = http;
            this.request = request;
        }

        @Override
        public void run() {
            try (InputStream opened = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                body = opened;
                byte[] part = new byte[1024];
                for (int read = opened.read(part); read >= 0; read = opened.read(part)) {
                    text.append(new String(part, 0, read, StandardCharsets.UTF_8));
                }
            } catch (IOException closed) {
                text.append('\n');
            } catch (InterruptedException stopped) {
                interrupt();
            }
            ended = true;
        }

        void close() {
            InputStream open = body;
            try {
                if (open != null) {
                    open.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            interrupt();
        }
    }
}
