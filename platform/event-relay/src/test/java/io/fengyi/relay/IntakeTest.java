package io.fengyi.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What cannot be taken in is kept with its reason, and what comes behind it goes on. */
class IntakeTest {

    private static Parcels parcels;

    @BeforeAll
    static void start() {
        parcels = new Parcels();
    }

    @AfterAll
    static void stop() {
        parcels.close();
    }

    private static Document deadLetterOf(String key) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> parcels.mongo
                                .getCollection("dead_letters")
                                .find(Filters.eq("key", key))
                                .first(),
                        found -> found != null);
    }

    @Test
    void poisonBecomesADeadLetterAtOnceAndThePartitionMovesOn() {
        parcels.writeAndDie("par_poison", 1000);
        Document letter = deadLetterOf("par_poison");
        assertThat(letter.getString("reason")).isEqualTo("step 1000 is poison");
        assertThat(letter.getString("state")).isEqualTo("OPEN");
        parcels.move("par_poison");
        await().untilAsserted(
                        () -> assertThat(parcels.listener.stepsOf("par_poison")).contains(1001));
    }

    @Test
    void aFailingEventIsTriedFiveTimesThenKept() {
        parcels.writeAndDie("par_failing", 2000);
        assertThat(deadLetterOf("par_failing").getString("reason")).contains("not mended yet");
        assertThat(parcels.listener.tries.get()).isEqualTo(5);
    }

    @Test
    void whatIsNoCloudEventIsKeptAsItCame() {
        String servers = parcels.context.getEnvironment().getRequiredProperty("spring.kafka.bootstrap-servers");
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(ParcelsApplication.TOPIC, "par_garbage", "{".getBytes()));
            producer.send(new ProducerRecord<>(ParcelsApplication.TOPIC, "par_empty", null));
        }
        assertThat(deadLetterOf("par_garbage").getString("reason")).startsWith("not a CloudEvent");
        assertThat(deadLetterOf("par_empty").getString("reason")).contains("without a body");
    }

    @Test
    void theInboxLetsAnEffectHappenOnce() {
        Inbox inbox = parcels.context.getBean(Inbox.class);
        ReceivedEvent event =
                new ReceivedEvent("evt_1", "/fengyi/test", "t", "s", Instant.EPOCH, ParcelsApplication.TOPIC, "{}");
        AtomicInteger effects = new AtomicInteger();
        inbox.once(event, "a", effects::incrementAndGet);
        inbox.once(event, "a", effects::incrementAndGet);
        inbox.once(event, "b", effects::incrementAndGet);
        assertThat(effects.get()).isEqualTo(2);
    }
}
