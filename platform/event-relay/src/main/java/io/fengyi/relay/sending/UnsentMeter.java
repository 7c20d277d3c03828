package io.fengyi.relay.sending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.RelaySource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Tells operators how long the oldest event has been waiting for Kafka; asked of the store, so that every instance tells the same. */
final class UnsentMeter implements MeterBinder {

    private final MongoDatabase database;
    private final List<RelaySource> sources;
    private final Clock systemClock;

    UnsentMeter(MongoDatabase database, List<RelaySource> sources, Clock systemClock) {
        this.database = database;
        this.sources = sources;
        this.systemClock = systemClock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("fengyi.events.oldest.unsent", this, UnsentMeter::seconds)
                .description("How long the oldest event has been waiting to be sent")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    private double seconds() {
        Instant now = systemClock.instant();
        return sources.stream()
                .map(RelaySource::collection)
                .distinct()
                .flatMap(collection -> oldest(collection).stream())
                .mapToDouble(since -> Math.max(0, Duration.between(since, now).toMillis() / 1000.0))
                .max()
                .orElse(0);
    }

    private Optional<Instant> oldest(String collection) {
        Document waiting = database.getCollection(collection)
                .find(Filters.gt(Outbox.FIELD + ".since", new Date(0)))
                .projection(Projections.include(Outbox.FIELD + ".since"))
                .sort(Sorts.ascending(Outbox.FIELD + ".since"))
                .first();
        return Optional.ofNullable(waiting)
                .map(document -> document.get(Outbox.FIELD, Document.class))
                .map(outbox -> outbox.getDate("since").toInstant());
    }
}
