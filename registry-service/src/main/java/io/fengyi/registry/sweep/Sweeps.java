package io.fengyi.registry.sweep;

import com.mongodb.client.model.Filters;
import io.fengyi.access.DataScope;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All sweeps. */
@Repository
class Sweeps {

    private static final String AREA = "plan.area";
    private static final String FRAME_ENTERPRISE = "frame.enterpriseId";

    private final MongoOperations mongo;

    Sweeps(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Sweep> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Sweep.class));
    }

    Optional<Sweep> createdBy(String key) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("creationKey").is(key)), Sweep.class));
    }

    Sweep save(Sweep sweep) {
        return mongo.save(sweep);
    }

    /** Those whose area lies in one of these, or around one of these. */
    Page<Sweep> touching(Set<String> areas, Set<String> enterpriseIds, PageRequest page) {
        return Keyset.ascending("_id")
                .page(mongo, reach(areas, enterpriseIds), page, Sweep.class, sweep -> List.of(sweep.id()));
    }

    List<Sweep> touching(Set<String> areas, Set<String> enterpriseIds) {
        return mongo.find(new Query(reach(areas, enterpriseIds)).with(Sort.by("_id")), Sweep.class);
    }

    /** By area, or because one of the enterprises has a site in the frame. */
    private static Criteria reach(Set<String> areas, Set<String> enterpriseIds) {
        List<String> around = new ArrayList<>();
        for (String area : areas) {
            for (int length = 6; length < area.length(); length += 3) {
                around.add(area.substring(0, length));
            }
        }
        return new Criteria()
                .orOperator(
                        DataScope.subtrees(AREA, areas),
                        Criteria.where(AREA).in(around),
                        Criteria.where(FRAME_ENTERPRISE).in(enterpriseIds));
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration sweepIndexes() {
            return IndexMigration.named("320-sweeps")
                    .collection(
                            "sweeps",
                            c -> c.index(AREA, "_id")
                                    .uniquePartial(List.of("follows"), Filters.exists("follows"))
                                    .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                    .sparse("outbox.since"))
                    .collection("sweep_findings", c -> c.index("sweepId"));
        }

        @Bean
        Migration sweepReachIndexes() {
            return IndexMigration.named("321-sweep-reach")
                    .collection("sweeps", c -> c.index(FRAME_ENTERPRISE))
                    .collection(
                            "sweep_findings", c -> c.unique("sweepId", "person").index("person"));
        }

        @Bean
        RelaySource sweepEvents() {
            return RelaySource.perDocument("sweeps");
        }

        @Bean
        PublishedTopics sweepTopics() {
            return PublishedTopics.of("registry.sweep.v1");
        }
    }
}
