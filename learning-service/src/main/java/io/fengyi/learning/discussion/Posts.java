package io.fengyi.learning.discussion;

import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All posts. */
@Repository
class Posts {

    private final MongoOperations mongo;

    Posts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Post> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Post.class));
    }

    Optional<Post> writtenWith(String key) {
        return Optional.ofNullable(mongo.findOne(new Query(Criteria.where("key").is(key)), Post.class));
    }

    Post save(Post post) {
        return mongo.save(post);
    }

    List<Post> by(String workerId) {
        Query own = new Query(Criteria.where("author").is(workerId)).with(Sort.by("_id"));
        return mongo.find(own, Post.class);
    }

    /** In the order of writing: what everybody sees, and what this worker wrote and did not delete. */
    Page<Post> readable(String discussionId, @Nullable String workerId, PageRequest page) {
        Criteria visible = Criteria.where("state").is(PostState.VISIBLE);
        Criteria shown = workerId == null
                ? visible
                : new Criteria()
                        .orOperator(
                                visible,
                                Criteria.where("author")
                                        .is(workerId)
                                        .and("state")
                                        .in(PostState.SUBMITTED, PostState.HIDDEN));
        return list(new Criteria().andOperator(Criteria.where("discussionId").is(discussionId), shown), page);
    }

    /** In the order of writing: those of one state, for moderators. */
    Page<Post> inState(String discussionId, PostState state, PageRequest page) {
        return list(Criteria.where("discussionId").is(discussionId).and("state").is(state), page);
    }

    private Page<Post> list(Criteria wanted, PageRequest page) {
        return Keyset.ascending("_id").page(mongo, wanted, page, Post.class, post -> List.of(post.id()));
    }
}
