package io.fengyi.welfare.claim;

import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All claims. */
@Repository
class Claims {

    private static final String BENEFIT = "benefit.benefitId";
    private static final String MERCHANT = "benefit.merchantId";
    private static final String PLACE = "reserved.place";
    private static final String FREED = "freedPlace";
    private static final String WORKER = "workerId";
    private static final String USE = "use.useId";
    private static final int SWEPT_AT_ONCE = 200;
    private static final int OFFERED_AT_ONCE = 8;

    private final MongoOperations mongo;

    Claims(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Claim> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Claim.class));
    }

    Optional<Claim> madeWith(String creationKey) {
        return one(Criteria.where("creationKey").is(creationKey));
    }

    Optional<Claim> showing(String code) {
        return one(Criteria.where("codes.value").is(code));
    }

    /** The claim with this use, whether it still counts or was taken back. */
    Optional<Claim> withUse(String useId) {
        return one(Criteria.where(USE).is(useId))
                .or(() -> one(Criteria.where("undone.useId").is(useId)));
    }

    Claim insert(Claim claim) {
        return mongo.insert(claim);
    }

    Claim save(Claim claim) {
        return mongo.save(claim);
    }

    /** The highest place ever taken and still held; 0 when there is none. */
    int highestPlace(String benefitId) {
        Query query = new Query(Criteria.where(BENEFIT).is(benefitId).and(PLACE).gt(0))
                .with(Sort.by(Sort.Direction.DESC, PLACE))
                .limit(1);
        Claim highest = mongo.findOne(query, Claim.class);
        return highest == null || highest.reserved() == null
                ? 0
                : highest.reserved().place();
    }

    /** Some claims that gave a place within the quota back. */
    List<Claim> withFreedPlace(String benefitId, int quota) {
        Criteria freed = Criteria.where(BENEFIT).is(benefitId).and(FREED).gt(0).lte(quota);
        return mongo.find(new Query(freed).limit(OFFERED_AT_ONCE), Claim.class);
    }

    /** The place of this claim is somebody else's now. */
    void forgetFreedPlace(Claim claim) {
        Criteria itself = Criteria.where("_id").is(claim.id()).and(FREED).is(claim.freedPlace());
        mongo.updateFirst(new Query(itself), new Update().unset(FREED), Claim.class);
    }

    boolean isTaken(String benefitId, int place) {
        Criteria held = Criteria.where(BENEFIT).is(benefitId).and(PLACE).is(place);
        return mongo.exists(new Query(held), Claim.class);
    }

    /** The turns that this person holds within the period. */
    Set<Integer> turns(String benefitId, String workerId, String period) {
        Criteria own = Criteria.where(BENEFIT)
                .is(benefitId)
                .and(WORKER)
                .is(workerId)
                .and("reserved.period")
                .is(period)
                .and("reserved.turn")
                .gt(0);
        return mongo.find(new Query(own), Claim.class).stream()
                .flatMap(claim -> Optional.ofNullable(claim.reserved()).stream())
                .map(Claim.Reservation::turn)
                .collect(Collectors.toSet());
    }

    /** A person's claims, newest first. */
    Page<Claim> of(String workerId, @Nullable ClaimState state, PageRequest page) {
        Criteria own = Criteria.where(WORKER).is(workerId);
        return Keyset.descending("_id")
                .page(mongo, state == null ? own : own.and("state").is(state), page, Claim.class, c -> List.of(c.id()));
    }

    /** All of a person's, oldest first; quotas keep them few. */
    List<Claim> allOf(String workerId) {
        Query own = new Query(Criteria.where(WORKER).is(workerId)).with(Sort.by("_id"));
        return mongo.find(own, Claim.class);
    }

    /** Uses of these merchants that count, newest first. */
    Page<Claim> usedAt(Collection<String> merchantIds, PageRequest page) {
        Criteria used = new Criteria()
                .andOperator(
                        Criteria.where(MERCHANT).in(merchantIds),
                        Criteria.where(USE).gt(""));
        return Keyset.descending(USE)
                .page(mongo, used, page, Claim.class, c -> List.of(c.useNow().useId()));
    }

    List<Claim> over(Instant now) {
        Criteria over =
                Criteria.where("state").is(ClaimState.CLAIMED).and("expiresAt").lt(now);
        return mongo.find(new Query(over).limit(SWEPT_AT_ONCE), Claim.class);
    }

    private Optional<Claim> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(new Query(criteria), Claim.class));
    }
}
