package io.fengyi.learning.discussion;

import io.fengyi.access.DataScope;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All discussions. */
@Repository
class Discussions {

    private final MongoOperations mongo;

    Discussions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Discussion> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Discussion.class));
    }

    Optional<Discussion> openedWith(String key) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("opened.key").is(key)), Discussion.class));
    }

    Discussion save(Discussion discussion) {
        return mongo.save(discussion);
    }

    /** Newest first; what is null does not count. */
    Page<Discussion> list(
            @Nullable String area, @Nullable LocalDate closedFrom, @Nullable LocalDate closedTo, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        if (area != null) {
            all.add(DataScope.subtrees("area", Set.of(area)));
        }
        if (closedFrom != null) {
            all.add(Criteria.where("closing.day").gte(closedFrom));
        }
        if (closedTo != null) {
            all.add(Criteria.where("closing.day").lte(closedTo));
        }
        Criteria wanted = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        return Keyset.descending("_id")
                .page(mongo, wanted, page, Discussion.class, discussion -> List.of(discussion.id()));
    }
}
