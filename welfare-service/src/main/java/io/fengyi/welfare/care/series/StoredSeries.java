package io.fengyi.welfare.care.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A series; {@code creationKey} is the idempotency key of the request that founded it. */
@Document("care_series")
record StoredSeries(
        @Id String id,
        @Version @Nullable Long version,
        SeriesPlan plan,
        Instant foundedAt,
        String foundedBy,
        @Nullable String creationKey) {

    StoredSeries replanned(SeriesPlan next) {
        return new StoredSeries(id, version, next, foundedAt, foundedBy, creationKey);
    }

    CareSeries shown() {
        return new CareSeries(id, version == null ? 0 : version, plan);
    }
}
