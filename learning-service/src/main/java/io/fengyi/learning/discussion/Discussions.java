package io.fengyi.learning.discussion;

import io.fengyi.access.DataScope;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
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

    /** Newest first; without an area everywhere. */
    Page<Discussion> list(@Nullable String area, PageRequest page) {
        Criteria wanted = area == null ? new Criteria() : DataScope.subtrees("area", Set.of(area));
        return Keyset.descending("_id")
                .page(mongo, wanted, page, Discussion.class, discussion -> List.of(discussion.id()));
    }
}
