package io.fengyi.registry.rights.export;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class DataExports {

    static final String COLLECTION = "data_exports";
    private static final int BATCH = 100;

    private final MongoOperations mongo;

    DataExports(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<DataExport> find(String id) {
        return Optional.ofNullable(mongo.findById(id, DataExport.class));
    }

    Optional<DataExport> openOf(String workerId) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("openFor").is(workerId)), DataExport.class));
    }

    DataExport save(DataExport export) {
        return mongo.save(export);
    }

    /** Open ones whose services were asked before, oldest first. */
    List<DataExport> askedBefore(Instant instant) {
        return mongo.find(
                new Query(Criteria.where("openFor").gt("").and("askedAt").lt(instant)).limit(BATCH), DataExport.class);
    }

    Page<DataExport> open(PageRequest page) {
        return Keyset.ascending("_id")
                .page(mongo, Criteria.where("openFor").gt(""), page, DataExport.class, export -> List.of(export.id()));
    }

    long openSince(Instant before) {
        return mongo.count(
                new Query(Criteria.where("openFor").gt("").and("requestedAt").lt(before)), DataExport.class);
    }

    List<DataExport> of(String workerId) {
        return mongo.find(new Query(Criteria.where("workerId").is(workerId)), DataExport.class);
    }

    long forget(String workerId) {
        return mongo.remove(new Query(Criteria.where("workerId").is(workerId)), DataExport.class)
                .getDeletedCount();
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration dataExportIndexes() {
            return IndexMigration.named("170-data-exports")
                    .collection(
                            COLLECTION,
                            c -> c.uniquePartial(List.of("openFor"), Filters.exists("openFor"))
                                    .index("workerId")
                                    .sparse("outbox.since"));
        }

        @Bean
        RelaySource dataExportEvents() {
            return RelaySource.perDocument(COLLECTION);
        }
    }
}
