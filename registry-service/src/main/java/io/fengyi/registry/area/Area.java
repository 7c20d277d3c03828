package io.fengyi.registry.area;

import io.fengyi.registry.place.Point;
import io.fengyi.registry.validity.Days;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One administrative division and the days on which it exists.
 *
 * @param until first day on which it is no more, or {@link Days#OPEN}
 * @param toldAt for grids: when governance-service told the state that is kept here
 */
@Document("areas")
record Area(
        @Id String code,
        @Version @Nullable Long version,
        String name,
        AreaLevel level,
        @Nullable Point centre,
        String validFrom,
        String until,
        @Nullable Instant toldAt,
        @Nullable Outbox outbox)
        implements Announcing {

    static Area fresh(AreaCode code, AreaFacts facts) {
        return new Area(
                code.value(),
                null,
                facts.name(),
                code.level(),
                facts.centre(),
                Days.stored(facts.validFrom()),
                Days.stored(facts.validTo()),
                null,
                null);
    }

    Area with(AreaFacts facts, @Nullable Outbox outbox) {
        return new Area(
                code,
                version,
                facts.name(),
                level,
                facts.centre(),
                Days.stored(facts.validFrom()),
                Days.stored(facts.validTo()),
                toldAt,
                outbox);
    }

    /** A grid as governance-service tells it; one without a name is called by its last three digits. */
    static Area grid(AreaCode code, @Nullable Long version, GridFacts told, LocalDate from) {
        return new Area(
                code.value(),
                version,
                told.name() == null ? "网格" + code.value().substring(12) : told.name(),
                AreaLevel.GRID,
                told.centre(),
                Days.stored(from),
                Days.OPEN,
                told.at(),
                null);
    }

    Area retired(LocalDate day, Instant toldAt) {
        return new Area(code, version, name, level, centre, validFrom, Days.stored(day), toldAt, outbox);
    }

    AreaFacts facts() {
        return new AreaFacts(name, centre, LocalDate.parse(validFrom), Days.endOf(until));
    }

    boolean existsOn(LocalDate day) {
        String stored = Days.stored(day);
        return validFrom.compareTo(stored) <= 0 && stored.compareTo(until) < 0;
    }
}
