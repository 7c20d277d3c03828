package io.fengyi.relay.receiving;

import io.fengyi.access.audit.AuditTrail;
import io.fengyi.access.token.RevokedTokens;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.PoisonEvent;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;

/** The receiving half: one container per service, commit after the effect, dead letters after five tries. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class IntakeAutoConfiguration {

    private static final int RETRIES = 4;

    /** After a crash, what came in since is taken in again, which changes nothing; a position for every event costs a write each. */
    private static final Duration POSITION_KEPT_EVERY = Duration.ofMillis(250);

    @Bean
    Migration deadLetterIndexes() {
        return IndexMigration.named("000-dead-letters")
                .collection(
                        "dead_letters",
                        c -> c.unique("topic", "partition", "offset").index("state", "_id"));
    }

    @Bean
    ServiceIntake serviceIntake(ObjectProvider<EventIntake> intakes, RevokedTokens revoked) {
        return new ServiceIntake(intakes.orderedStream().toList(), revoked);
    }

    @Bean
    DeadLetters deadLetters(MongoOperations mongo, @Qualifier("systemClock") Clock systemClock) {
        return new DeadLetters(mongo, systemClock);
    }

    /** Asked of the store, so that every instance tells the same. */
    @Bean
    MeterBinder deadLetterMeter(DeadLetters letters) {
        return meters -> Gauge.builder("fengyi.dead.letters", letters, DeadLetters::open)
                .description("Events that could not be taken in and were not replayed")
                .register(meters);
    }

    @Bean
    DeadLetterResource deadLetterResource(DeadLetters letters, ServiceIntake intake, AuditTrail audit) {
        return new DeadLetterResource(letters, intake, audit);
    }

    @Bean
    IntakeLiveness intakeLiveness(ApplicationEventPublisher publisher) {
        return new IntakeLiveness(publisher);
    }

    @Bean
    DeadLetterTopics deadLetterTopics(KafkaProperties kafka) {
        return new DeadLetterTopics(kafka.buildProducerProperties());
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> intakeContainer(
            ServiceIntake intake,
            DeadLetters letters,
            DeadLetterTopics topics,
            KafkaProperties kafka,
            ApplicationEventPublisher publisher,
            Environment environment) {
        ContainerProperties properties = new ContainerProperties(intake.topics().toArray(String[]::new));
        properties.setGroupId(environment.getProperty("fengyi.service", "service") + "-service");
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(POSITION_KEPT_EVERY.toMillis());
        properties.setMessageListener(new IntakeListener(intake));
        properties.setShutdownTimeout(Duration.ofSeconds(10).toMillis());
        properties.setMissingTopicsFatal(false);
        ConcurrentMessageListenerContainer<String, byte[]> container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        consumer(kafka), new StringDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setConcurrency(environment.getProperty("fengyi.intake.concurrency", Integer.class, 1));
        container.setBeanName("intake");
        container.setApplicationEventPublisher(publisher);
        container.setCommonErrorHandler(errorHandler(letters, topics));
        return container;
    }

    private static Map<String, Object> consumer(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return settings;
    }

    private static DefaultErrorHandler errorHandler(DeadLetters letters, DeadLetterTopics topics) {
        ExponentialBackOffWithMaxRetries pauses = new ExponentialBackOffWithMaxRetries(RETRIES);
        pauses.setInitialInterval(100);
        pauses.setMultiplier(3);
        pauses.setMaxInterval(10_000);
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, cause) -> {
                    @SuppressWarnings("unchecked")
                    ConsumerRecord<String, byte[]> ours = (ConsumerRecord<String, byte[]>) record;
                    topics.send(ours, DeadLetters.reason(cause));
                    letters.keep(ours, cause);
                },
                pauses);
        handler.addNotRetryableExceptions(PoisonEvent.class);
        handler.setCommitRecovered(true);
        return handler;
    }

    /** Puts what could not be taken in onto {@code {topic}.dlt}, with its headers and the reason. */
    static final class DeadLetterTopics implements AutoCloseable {

        private final KafkaProducer<String, byte[]> producer;

        DeadLetterTopics(Map<String, Object> settings) {
            Map<String, Object> all = new HashMap<>(settings);
            all.put(ProducerConfig.ACKS_CONFIG, "all");
            all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4_194_304L);
            this.producer = new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
        }

        void send(ConsumerRecord<String, byte[]> record, String reason) {
            ProducerRecord<String, byte[]> dead =
                    new ProducerRecord<>(record.topic() + ".dlt", null, record.key(), record.value());
            record.headers().forEach(dead.headers()::add);
            dead.headers().add("x-reason", reason.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            try {
                producer.send(dead).get(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while keeping a dead letter", e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("a dead letter could not be kept", e);
            }
        }

        @Override
        public void close() {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
