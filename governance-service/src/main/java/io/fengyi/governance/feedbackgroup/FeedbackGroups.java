package io.fengyi.governance.feedbackgroup;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The groups and who is in them. */
@Repository
class FeedbackGroups {

    private static final String GROUP = "groupId";
    private static final String WORKER = "workerId";

    private final MongoOperations mongo;

    FeedbackGroups(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<FeedbackGroup> find(String id) {
        return Optional.ofNullable(mongo.findById(id, FeedbackGroup.class));
    }

    Optional<FeedbackGroup> openedUnder(String key) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(key)), FeedbackGroup.class));
    }

    FeedbackGroup save(FeedbackGroup group) {
        return mongo.save(group);
    }

    Page<FeedbackGroup> page(Criteria filter, PageRequest request) {
        return Keyset.descending("_id").page(mongo, filter, request, FeedbackGroup.class, row -> List.of(row.id()));
    }

    List<FeedbackGroup> all(Criteria filter) {
        return mongo.find(Query.query(filter), FeedbackGroup.class);
    }

    Optional<GroupMember> member(String groupId, String workerId) {
        return Optional.ofNullable(mongo.findById(GroupMember.idOf(groupId, workerId), GroupMember.class));
    }

    List<GroupMember> membershipsOf(String workerId) {
        return mongo.find(Query.query(Criteria.where(WORKER).is(workerId)), GroupMember.class);
    }

    Page<GroupMember> membershipsOf(String workerId, PageRequest page) {
        return Keyset.ascending("_id")
                .page(
                        mongo,
                        Criteria.where(WORKER).is(workerId),
                        page,
                        GroupMember.class,
                        member -> List.of(member.id()));
    }

    /** Whoever is in it already only changes whether they are muted. */
    void join(GroupMember member) {
        Query same = Query.query(Criteria.where("_id").is(member.id()));
        if (mongo.updateFirst(same, Update.update("muted", member.muted()), GroupMember.class)
                        .getMatchedCount()
                > 0) {
            return;
        }
        try {
            mongo.findAndReplace(same, member, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException joinedMeanwhile) {
            mongo.updateFirst(same, Update.update("muted", member.muted()), GroupMember.class);
        }
    }

    void leave(String groupId, String workerId) {
        mongo.remove(Query.query(Criteria.where("_id").is(GroupMember.idOf(groupId, workerId))), GroupMember.class);
    }

    void seen(String groupId, String workerId, String messageId) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(GroupMember.idOf(groupId, workerId))),
                new Update().max("seen", messageId),
                GroupMember.class);
    }

    long countMembers(String groupId) {
        return mongo.count(Query.query(Criteria.where(GROUP).is(groupId)), GroupMember.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration feedbackGroupIndexes() {
            return IndexMigration.named("052-feedback-groups")
                    .collection(
                            "feedback_groups",
                            c -> c.index("communityCode", "-_id")
                                    .index("state", "-_id")
                                    .sparse("keeper")
                                    .uniquePartial(List.of("creationKey"), Filters.exists("creationKey")))
                    .collection("feedback_members", c -> c.index(WORKER).index(GROUP));
        }

        @Bean
        Migration feedbackMembersInOrder() {
            return IndexMigration.named("054-feedback-members-in-order")
                    .collection("feedback_members", c -> c.index(WORKER, "_id"));
        }
    }
}
