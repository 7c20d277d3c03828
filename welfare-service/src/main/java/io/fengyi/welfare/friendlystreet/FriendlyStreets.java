package io.fengyi.welfare.friendlystreet;

import io.fengyi.access.DataScope;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.merchant.KnownStreets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All friendly streets. */
@Repository
class FriendlyStreets implements KnownStreets {

    private final MongoOperations mongo;

    FriendlyStreets(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<FriendlyStreet> find(String id) {
        return Optional.ofNullable(mongo.findById(id, FriendlyStreet.class));
    }

    Optional<FriendlyStreet> foundedWith(String creationKey) {
        Query query = new Query(Criteria.where("creationKey").is(creationKey));
        return Optional.ofNullable(mongo.findOne(query, FriendlyStreet.class));
    }

    FriendlyStreet save(FriendlyStreet street) {
        return mongo.save(street);
    }

    /** Those with a community in the area, newest first. */
    Page<FriendlyStreet> in(@Nullable String area, PageRequest page) {
        Criteria filter = area == null ? new Criteria() : DataScope.subtrees("plan.communityCodes", Set.of(area));
        return Keyset.descending("_id").page(mongo, filter, page, FriendlyStreet.class, street -> List.of(street.id()));
    }

    /** How many with a community in the area had been founded before that moment. */
    long foundedBefore(Instant moment, String area) {
        Criteria filter = new Criteria()
                .andOperator(
                        DataScope.subtrees("plan.communityCodes", Set.of(area)),
                        Criteria.where("foundedAt").lt(moment));
        return mongo.count(new Query(filter), FriendlyStreet.class);
    }

    @Override
    public boolean exists(String friendlyStreetId) {
        return mongo.exists(new Query(Criteria.where("_id").is(friendlyStreetId)), FriendlyStreet.class);
    }
}
