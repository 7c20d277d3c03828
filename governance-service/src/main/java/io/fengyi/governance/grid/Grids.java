package io.fengyi.governance.grid;

import io.fengyi.http.Place;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The grids, and the plans that keep them apart. */
@Repository
class Grids {

    private static final int MOST_ON_A_MAP = 2_000;

    private final MongoOperations mongo;

    Grids(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Grid> find(String code) {
        return Optional.ofNullable(mongo.findById(code, Grid.class));
    }

    /** The grid in use that the point lies in; on a shared edge the one with the lower code. */
    Optional<Grid> locate(Place point) {
        Place wgs84 = point.inWgs84();
        Query query = Query.query(Criteria.where("cells").is(Cells.of(wgs84.lon(), wgs84.lat())))
                .with(Sort.by("_id"));
        return mongo.find(query, Grid.class).stream()
                .filter(grid -> !grid.isRetired() && grid.covers(wgs84))
                .findFirst();
    }

    Page<Grid> page(String under, boolean withRetired, PageRequest request) {
        return Keyset.ascending("_id")
                .page(mongo, below(under, withRetired), request, Grid.class, grid -> List.of(grid.code()));
    }

    List<Grid> map(String under) {
        return mongo.find(new Query(below(under, false)).with(Sort.by("_id")).limit(MOST_ON_A_MAP), Grid.class);
    }

    Grid save(Grid grid) {
        return mongo.save(grid);
    }

    CommunityPlan planOf(String communityCode) {
        return Optional.ofNullable(mongo.findById(communityCode, CommunityPlan.class))
                .orElseGet(() -> CommunityPlan.empty(communityCode));
    }

    CommunityPlan save(CommunityPlan plan) {
        return mongo.save(plan);
    }

    private static Criteria below(String under, boolean withRetired) {
        Criteria below = Criteria.where("_id").gte(under).lt(under + ":");
        return withRetired ? below : below.and("retiredAt").is(null);
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration gridIndexes() {
            return IndexMigration.named("020-grids")
                    .collection("grids", c -> c.index("cells").sparse("outbox.since"));
        }
    }
}
