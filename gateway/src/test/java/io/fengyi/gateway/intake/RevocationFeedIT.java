package io.fengyi.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.embedded.BrokerSettings;
import io.fengyi.embedded.EmbeddedBroker;
import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.RunningGateway;
import io.fengyi.gateway.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

/** Revocations through a real broker: those from before the start count as well. */
class RevocationFeedIT {

    private static final String TOPIC = "registry.account.v1";

    private static EmbeddedBroker broker;
    private static KafkaProducer<String, String> producer;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(BrokerSettings.temporary());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()), new StringSerializer(), new StringSerializer());
        announce("AccountDisabled", "{\"accountId\":\"acc_disabled_before\"}");
        gateway = RunningGateway.before(
                new Backends(), Map.of("fengyi.gateway.revocation.kafka-servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        producer.close();
        broker.close();
    }

    @Test
    void anAccountThatWasDisabledBeforeTheStartIsRefused() {
        String token = Tokens.of("acc_disabled_before");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(401));
        assertThat(gateway.getAs(token, "/api/v1/me/points").body()).contains("revoked");
    }

    @Test
    void aRevokedFamilyIsRefusedEvenWhenItsTokenWasRememberedAsGood() throws Exception {
        String token = Tokens.with(claims -> claims.subject("acc_2").claim("sid", "family-2"));
        String other = Tokens.with(claims -> claims.subject("acc_2").claim("sid", "family-3"));
        assertThat(status(token)).isEqualTo(200);
        announce(
                "TokensRevoked",
                "{\"accountId\":\"acc_2\",\"family\":\"family-2\",\"issuedUntil\":\"" + Instant.now() + "\"}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(401));
        assertThat(status(other)).isEqualTo(200);
    }

    @Test
    void anUnreadableEventDoesNotStopTheFeed() throws Exception {
        announce("TokensRevoked", "not json");
        announce("SomethingElse", "{\"accountId\":\"acc_4\"}");
        announce("TokensRevoked", "{\"accountId\":\"acc_3\",\"family\":null}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(status(Tokens.of("acc_3"))).isEqualTo(401));
        assertThat(status(Tokens.of("acc_4"))).isEqualTo(200);
    }

    private static int status(String token) {
        return gateway.getAs(token, "/api/v1/me/points").statusCode();
    }

    private static void announce(String type, String body) throws Exception {
        ProducerRecord<String, String> event = new ProducerRecord<>(TOPIC, "k", body);
        event.headers()
                .add("ce_type", ("fengyi.registry." + type + ".v1").getBytes(StandardCharsets.UTF_8))
                .add("ce_time", "2023-03-31T00:00:00Z".getBytes(StandardCharsets.UTF_8));
        producer.send(event).get();
    }
}
