package io.fengyi.welfare.benefit;

import io.fengyi.access.DataScope;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All benefits. */
@Repository
class Benefits {

    private static final List<BenefitState> NOT_ENDED =
            List.of(BenefitState.DRAFT, BenefitState.RUNNING, BenefitState.PAUSED);

    private final MongoOperations mongo;

    Benefits(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Benefit> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Benefit.class));
    }

    Optional<Benefit> draftedWith(String creationKey) {
        Query query = new Query(Criteria.where("creationKey").is(creationKey));
        return Optional.ofNullable(mongo.findOne(query, Benefit.class));
    }

    Benefit save(Benefit benefit) {
        return mongo.save(benefit);
    }

    /** Those that can be claimed, newest first. */
    Page<Benefit> running(BenefitDesk.Filter filter, Collection<String> notOf, PageRequest page) {
        List<Criteria> all = filtered(BenefitState.RUNNING, filter);
        if (!notOf.isEmpty()) {
            all.add(Criteria.where("offer.merchantId").nin(notOf));
        }
        return newestFirst(all, page);
    }

    /** Those of one state that this member of staff or this merchant may see, newest first. */
    Page<Benefit> inState(BenefitState state, Criteria visible, BenefitDesk.Filter filter, PageRequest page) {
        List<Criteria> all = filtered(state, filter);
        all.add(visible);
        return newestFirst(all, page);
    }

    /** Merchants with anything that has not ended. */
    Set<String> merchants() {
        Query open = new Query(Criteria.where("state").in(NOT_ENDED));
        return Set.copyOf(mongo.findDistinct(open, "offer.merchantId", Benefit.class, String.class));
    }

    List<Benefit> notEndedOf(String merchantId) {
        Criteria open =
                Criteria.where("offer.merchantId").is(merchantId).and("state").in(NOT_ENDED);
        return mongo.find(new Query(open), Benefit.class);
    }

    /** All in the area that were drafted before the end of the period; hundreds at most. */
    List<Benefit> draftedUntilEndOf(FigureQuestion question) {
        Criteria there = new Criteria()
                .andOperator(
                        question.inArea("communityCode"),
                        Criteria.where("draftedAt").lt(question.ends()));
        return mongo.find(new Query(there), Benefit.class);
    }

    /** Those of some merchants that can be claimed now. */
    List<Benefit> runningOf(Collection<String> merchantIds) {
        Criteria running =
                Criteria.where("offer.merchantId").in(merchantIds).and("state").is(BenefitState.RUNNING);
        return mongo.find(new Query(running).limit(PageRequest.MAX_LIMIT), Benefit.class);
    }

    private Page<Benefit> newestFirst(List<Criteria> all, PageRequest page) {
        return Keyset.descending("_id")
                .page(mongo, new Criteria().andOperator(all), page, Benefit.class, b -> List.of(b.id()));
    }

    private static List<Criteria> filtered(BenefitState state, BenefitDesk.Filter filter) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("state").is(state));
        is(all, "offer.kind", filter.kind());
        is(all, "offer.merchantId", filter.merchantId());
        if (filter.area() != null) {
            all.add(DataScope.subtrees("communityCode", Set.of(filter.area())));
        }
        return all;
    }

    private static void is(List<Criteria> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
