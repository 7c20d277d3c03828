package io.fengyi.registry.area;

import io.fengyi.registry.validity.Days;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The tree of areas; the code is the path. */
@Repository
class Areas {

    private final MongoOperations mongo;

    Areas(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(mongo.findById(code.value(), Area.class));
    }

    Area save(Area area) {
        return mongo.save(area);
    }

    /** Areas below {@code under} that exist on the day, in the order of their codes. */
    Page<Area> below(@Nullable AreaCode under, @Nullable AreaLevel level, LocalDate day, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        String prefix = under == null ? "" : under.value();
        all.add(Criteria.where("_id").gt(prefix).lt(prefix + ":"));
        if (level != null) {
            all.add(Criteria.where("level").is(level));
        }
        String stored = Days.stored(day);
        all.add(Criteria.where("validFrom").lte(stored));
        all.add(Criteria.where("until").gt(stored));
        return Keyset.ascending("_id")
                .page(mongo, new Criteria().andOperator(all), page, Area.class, area -> List.of(area.code()));
    }
}
