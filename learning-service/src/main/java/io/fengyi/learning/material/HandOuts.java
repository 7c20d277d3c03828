package io.fengyi.learning.material;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The ledger's entries that went out, as lists. */
@Repository
class HandOuts {

    private final MongoOperations mongo;

    HandOuts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Newest first; staff see their areas, everybody else what they handed out or what went to their stations. */
    Page<StockEntry> seenBy(
            Caller caller,
            @Nullable String area,
            @Nullable MaterialKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("move").is(StockEntry.Move.HAND_OUT));
        all.add(new Criteria()
                .orOperator(
                        caller.scope(Role.STREET_ADMIN, Role.PARTY_AFFAIRS).within("area"),
                        Criteria.where("by").is(caller.accountId()),
                        Criteria.where("recipient.id")
                                .in(caller.scope(Role.STATION_KEEPER).stationIds())));
        if (area != null) {
            all.add(DataScope.subtrees("area", Set.of(area)));
        }
        if (kind != null) {
            all.add(Criteria.where("kind").is(kind));
        }
        if (from != null) {
            all.add(Criteria.where("day").gte(from));
        }
        if (to != null) {
            all.add(Criteria.where("day").lte(to));
        }
        return Keyset.descending("_id")
                .page(mongo, new Criteria().andOperator(all), page, StockEntry.class, entry -> List.of(entry.id()));
    }
}
