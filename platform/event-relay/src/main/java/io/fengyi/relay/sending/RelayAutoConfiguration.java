package io.fengyi.relay.sending;

import io.fengyi.http.ProblemTable;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.EventRelay;
import io.fengyi.relay.Inbox;
import io.fengyi.relay.OutboxFull;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.Ids;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.json.JsonMapper;

/** The sending half of the event relay. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class RelayAutoConfiguration {

    private static final int LANES = 4;
    private static final String LEASES = "relay_leases";
    private static final Duration INBOX_KEPT = Duration.ofDays(45);

    @Bean
    EventComposer eventComposer(
            JsonMapper json, Clock clock, @Qualifier("systemClock") Clock systemClock, Environment environment) {
        return new EventComposer(serviceName(environment), json, clock, systemClock);
    }

    @Bean
    Inbox inbox(MongoDatabaseFactory database, @Qualifier("systemClock") Clock systemClock) {
        return new Inbox(database.getMongoDatabase().getCollection(Inbox.COLLECTION), systemClock);
    }

    @Bean
    Migration inboxIndexes() {
        return IndexMigration.named("000-inbox").collection(Inbox.COLLECTION, c -> c.ttl("at", INBOX_KEPT));
    }

    @Bean
    Migration leaseIndexes() {
        return IndexMigration.named("000-relay-leases").collection(LEASES, c -> c.index("owner"));
    }

    @Bean
    KafkaSender kafkaSender(KafkaProperties kafka, Environment environment) {
        return new KafkaSender(kafka.buildProducerProperties(), serviceName(environment));
    }

    @Bean
    RelayLanes relayLanes(MongoDatabaseFactory database, ObjectProvider<RelaySource> sources, KafkaSender sender) {
        return new RelayLanes(
                sources.orderedStream().toList(), new OutboxDrain(database.getMongoDatabase(), sender), LANES);
    }

    @Bean
    Sweep sweep(
            MongoDatabaseFactory database,
            ObjectProvider<RelaySource> sources,
            RelayLanes lanes,
            @Qualifier("systemClock") Clock systemClock) {
        SweepLeases leases =
                new SweepLeases(database.getMongoDatabase().getCollection(LEASES), systemClock, Ids.next("rly"));
        return new Sweep(database.getMongoDatabase(), sources.orderedStream().toList(), lanes, leases, systemClock);
    }

    @Bean
    UnsentMeter unsentMeter(
            MongoDatabaseFactory database,
            ObjectProvider<RelaySource> sources,
            @Qualifier("systemClock") Clock systemClock) {
        return new UnsentMeter(
                database.getMongoDatabase(), sources.orderedStream().toList(), systemClock);
    }

    @Bean
    SavedDocuments savedDocuments(EventRelay relay) {
        return new SavedDocuments(relay);
    }

    @Bean
    ProblemTable relayProblems() {
        return new ProblemTable().answer(OutboxFull.class, 503, "outbox-full").retryAfter(e -> Duration.ofSeconds(10));
    }

    /** Own topics, the ones listened to, and their dead-letter topics: whoever starts first creates them. */
    @Bean
    @ConditionalOnBean(KafkaAdmin.class)
    KafkaAdmin.NewTopics topics(
            ObjectProvider<PublishedTopics> published, ObjectProvider<EventIntake> intakes, Environment environment) {
        int partitions = environment.getProperty("fengyi.topics.partitions", Integer.class, 3);
        List<NewTopic> topics = new ArrayList<>();
        published
                .orderedStream()
                .forEach(own -> own.compactedByName()
                        .forEach((name, compacted) -> topics.add(topic(name, partitions, compacted))));
        Stream.concat(
                        Stream.of("registry.account.v1"),
                        intakes.orderedStream().flatMap(intake -> intake.topics().stream()))
                .distinct()
                .forEach(name -> {
                    if (topics.stream().noneMatch(t -> t.name().equals(name))) {
                        topics.add(topic(name, partitions, name.equals("registry.worker.v1")));
                    }
                    topics.add(topic(name + ".dlt", 1, false));
                });
        return new KafkaAdmin.NewTopics(topics.toArray(NewTopic[]::new));
    }

    private static NewTopic topic(String name, int partitions, boolean compacted) {
        TopicBuilder builder = TopicBuilder.name(name).partitions(partitions);
        return compacted
                ? builder.compact().build()
                : builder.config(
                                TopicConfig.RETENTION_MS_CONFIG,
                                String.valueOf(Duration.ofDays(30).toMillis()))
                        .build();
    }

    static String serviceName(Environment environment) {
        return environment.getProperty("fengyi.service", "service");
    }
}
