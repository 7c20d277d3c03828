package io.fengyi.welfare.care.series;

import com.mongodb.client.model.Filters;
import io.fengyi.access.DataScope;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All series. */
@Repository
class SeriesRecords {

    private final MongoOperations mongo;

    SeriesRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<StoredSeries> find(String id) {
        return Optional.ofNullable(mongo.findById(id, StoredSeries.class));
    }

    Optional<StoredSeries> foundedWith(String creationKey) {
        Query query = new Query(Criteria.where("creationKey").is(creationKey));
        return Optional.ofNullable(mongo.findOne(query, StoredSeries.class));
    }

    StoredSeries save(StoredSeries series) {
        return mongo.save(series);
    }

    /** In the order in which they were founded. */
    Page<StoredSeries> list(@Nullable SeriesKind kind, @Nullable String area, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("_id").gt(""));
        if (kind != null) {
            all.add(Criteria.where("plan.kind").is(kind));
        }
        if (area != null) {
            all.add(DataScope.subtrees("plan.first.communityCode", Set.of(area)));
        }
        return Keyset.ascending("_id")
                .page(mongo, new Criteria().andOperator(all), page, StoredSeries.class, s -> List.of(s.id()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration careSeriesIndexes() {
            return IndexMigration.named("170-care-series")
                    .collection(
                            "care_series",
                            c -> c.index("plan.first.communityCode", "_id")
                                    .uniquePartial(List.of("creationKey"), Filters.exists("creationKey")));
        }
    }
}
