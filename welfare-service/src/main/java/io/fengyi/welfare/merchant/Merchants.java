package io.fengyi.welfare.merchant;

import io.fengyi.access.DataScope;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All merchants. */
@Repository
class Merchants {

    private static final int SWEPT_AT_ONCE = 200;

    private final MongoOperations mongo;

    Merchants(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Merchant> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Merchant.class));
    }

    Optional<Merchant> enteredWith(String creationKey) {
        Query query = new Query(Criteria.where("creationKey").is(creationKey));
        return Optional.ofNullable(mongo.findOne(query, Merchant.class));
    }

    Merchant save(Merchant merchant) {
        return mongo.save(merchant);
    }

    /** Those of one state, newest first; without a scope everywhere. */
    Page<Merchant> inState(
            MerchantState state,
            @Nullable DataScope scope,
            @Nullable String area,
            @Nullable String friendlyStreetId,
            PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("state").is(state));
        if (scope != null) {
            all.add(scope.within("entry.communityCode"));
        }
        if (area != null) {
            all.add(DataScope.subtrees("entry.communityCode", Set.of(area)));
        }
        if (friendlyStreetId != null) {
            all.add(Criteria.where("entry.friendlyStreetId").is(friendlyStreetId));
        }
        return Keyset.descending("_id")
                .page(mongo, new Criteria().andOperator(all), page, Merchant.class, m -> List.of(m.id()));
    }

    /** Those that serve riders in a friendly street, in the order they were entered. */
    List<Merchant> activeIn(String friendlyStreetId) {
        Criteria members = Criteria.where("entry.friendlyStreetId")
                .is(friendlyStreetId)
                .and("state")
                .is(MerchantState.ACTIVE);
        return mongo.find(new Query(members).with(Sort.by("_id")), Merchant.class);
    }

    /** Those that serve riders in one of the friendly streets or communities. */
    List<Merchant> activeAround(Set<String> friendlyStreetIds, Set<String> communityCodes) {
        Criteria around = new Criteria()
                .andOperator(
                        Criteria.where("state").is(MerchantState.ACTIVE),
                        new Criteria()
                                .orOperator(
                                        Criteria.where("entry.friendlyStreetId").in(friendlyStreetIds),
                                        Criteria.where("entry.communityCode").in(communityCodes)));
        return mongo.find(new Query(around).with(Sort.by("_id")), Merchant.class);
    }

    /** Those of an area that have ever served riders. */
    List<Merchant> everActiveIn(String area) {
        Criteria ever = new Criteria()
                .andOperator(
                        Criteria.where("state").in(MerchantState.ACTIVE, MerchantState.SUSPENDED, MerchantState.ENDED),
                        DataScope.subtrees("entry.communityCode", Set.of(area)));
        return mongo.find(new Query(ever).with(Sort.by("_id")), Merchant.class);
    }

    /** Those that still run although their agreement ended before that day. */
    List<Merchant> outliving(LocalDate today) {
        Criteria over = Criteria.where("state")
                .in(MerchantState.ACTIVE, MerchantState.SUSPENDED)
                .and("entry.agreement.to")
                .lt(today);
        return mongo.find(new Query(over).limit(SWEPT_AT_ONCE), Merchant.class);
    }

    List<Merchant> suspended() {
        return mongo.find(new Query(Criteria.where("state").is(MerchantState.SUSPENDED)), Merchant.class);
    }

    List<Merchant> endedAmong(Collection<String> ids) {
        Criteria ended = Criteria.where("_id").in(ids).and("state").is(MerchantState.ENDED);
        return mongo.find(new Query(ended), Merchant.class);
    }
}
