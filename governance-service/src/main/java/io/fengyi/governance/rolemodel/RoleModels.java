package io.fengyi.governance.rolemodel;

import com.mongodb.client.model.Filters;
import io.fengyi.access.DataScope;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All role models. */
@Repository
class RoleModels {

    private static final int SWEPT_AT_ONCE = 200;
    private static final String STATE = "state";
    private static final String COMMUNITY = "nomination.communityCode";

    private final MongoOperations mongo;

    RoleModels(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<RoleModel> find(String id) {
        return Optional.ofNullable(mongo.findById(id, RoleModel.class));
    }

    Optional<RoleModel> nominatedWith(String key) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(key)), RoleModel.class));
    }

    Optional<RoleModel> openFor(String workerId) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("openFor").is(workerId)), RoleModel.class));
    }

    RoleModel save(RoleModel roleModel) {
        return mongo.save(roleModel);
    }

    /** Newest first; without a scope everywhere. */
    Page<RoleModel> inState(RoleModelState state, @Nullable DataScope scope, PageRequest page) {
        Criteria filter = Criteria.where(STATE).is(state);
        return Keyset.descending("_id")
                .page(
                        mongo,
                        scope == null ? filter : new Criteria().andOperator(filter, scope.within(COMMUNITY)),
                        page,
                        RoleModel.class,
                        roleModel -> List.of(roleModel.id()));
    }

    List<RoleModel> of(String workerId) {
        return mongo.find(Query.query(Criteria.where("workerId").is(workerId)).with(Sort.by("_id")), RoleModel.class);
    }

    /** Those a person may know of, because they were reviewed. */
    Page<RoleModel> reviewedOf(String workerId, PageRequest page) {
        Criteria filter =
                Criteria.where("workerId").is(workerId).and("history.command").is(RoleModelCommand.REVIEW.name());
        return Keyset.ascending("_id").page(mongo, filter, page, RoleModel.class, roleModel -> List.of(roleModel.id()));
    }

    List<RoleModel> nominatedBy(String nominator) {
        return mongo.find(Query.query(Criteria.where("nomination.by").is(nominator)), RoleModel.class);
    }

    /** Those shown although their consent ended before that day. */
    List<RoleModel> outliving(LocalDate today) {
        Query over = Query.query(Criteria.where(STATE)
                        .is(RoleModelState.PUBLISHED)
                        .and("portrayal.until")
                        .lt(today))
                .limit(SWEPT_AT_ONCE);
        return mongo.find(over, RoleModel.class);
    }

    /** Those that are shown at the end of the day. */
    long shownOn(LocalDate day, Criteria area) {
        Criteria shown = new Criteria()
                .andOperator(
                        area,
                        Criteria.where("publishedOn").lte(day),
                        new Criteria()
                                .orOperator(
                                        Criteria.where("endedOn").exists(false),
                                        Criteria.where("endedOn").gt(day)));
        return mongo.count(Query.query(shown), RoleModel.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        Migration roleModelIndexes() {
            return IndexMigration.named("250-role-models")
                    .collection(
                            "role_models",
                            c -> c.index(STATE, "_id")
                                    .index(STATE, "portrayal.until")
                                    .index(COMMUNITY, "publishedOn")
                                    .index("workerId")
                                    .sparse("nomination.by")
                                    .uniquePartial(List.of("openFor"), Filters.exists("openFor"))
                                    .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                    .sparse("outbox.since"));
        }

        @Bean
        Migration roleModelsOfOneInOrder() {
            return IndexMigration.named("253-role-models-of-one")
                    .collection("role_models", c -> c.index("workerId", "_id"));
        }

        @Bean
        RelaySource roleModelEvents() {
            return RelaySource.perDocument("role_models");
        }
    }
}
