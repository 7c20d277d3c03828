package io.fengyi.governance.feedbackgroup;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The messages of all groups; ids grow with time, so they are the order. */
@Repository
class GroupMessages {

    private static final String GROUP = "groupId";
    private static final int MOST_COUNTED = 99;

    private final MongoOperations mongo;

    GroupMessages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<GroupMessage> find(String groupId, String id) {
        return Optional.ofNullable(mongo.findById(id, GroupMessage.class))
                .filter(message -> message.groupId().equals(groupId));
    }

    Optional<GroupMessage> underKey(String key) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("idempotencyKey").is(key)), GroupMessage.class));
    }

    /** The message, or the one that was stored under its key before. */
    GroupMessage add(GroupMessage message) {
        try {
            return mongo.insert(message);
        } catch (DuplicateKeyException already) {
            return underKey(String.valueOf(message.idempotencyKey())).orElseThrow(() -> already);
        }
    }

    /** The newest first. */
    Page<GroupMessage> page(String groupId, PageRequest request) {
        return Keyset.descending("_id")
                .page(mongo, Criteria.where(GROUP).is(groupId), request, GroupMessage.class, row -> List.of(row.id()));
    }

    /** How many others wrote since; counts to 99. */
    long countAfter(String groupId, String messageId, String reader) {
        Query unread = Query.query(Criteria.where(GROUP)
                        .is(groupId)
                        .and("_id")
                        .gt(messageId)
                        .and("author")
                        .ne(reader))
                .limit(MOST_COUNTED);
        return mongo.count(unread, GroupMessage.class);
    }

    /** The first report counts. */
    void reported(String id, String reportId, LocalDate on) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id).and("reportId").exists(false)),
                new Update().set("reportId", reportId).set("reportedOn", on.toString()),
                GroupMessage.class);
    }

    void removeWords(String id) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                new Update().unset("text").set("media", List.of()),
                GroupMessage.class);
    }

    /** What one member wrote, oldest first. */
    List<GroupMessage> by(String workerId) {
        return mongo.find(Query.query(Criteria.where("author").is(workerId)).with(Sort.by("_id")), GroupMessage.class);
    }

    /** Words, photos and author go; how many there were. */
    long forget(String workerId) {
        return mongo.updateMulti(
                        Query.query(Criteria.where("author").is(workerId)),
                        new Update()
                                .unset("text")
                                .unset("author")
                                .unset("account")
                                .set("media", List.of()),
                        GroupMessage.class)
                .getModifiedCount();
    }

    /** Those of an area that became reports in a period. */
    List<GroupMessage> reportedIn(Criteria area, LocalDate from, LocalDate to) {
        Query query = Query.query(new Criteria()
                .andOperator(
                        area, Criteria.where("reportedOn").gte(from.toString()).lte(to.toString())));
        return mongo.find(query, GroupMessage.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration groupMessageIndexes() {
            return IndexMigration.named("053-feedback-messages")
                    .collection(
                            "feedback_messages",
                            c -> c.index(GROUP, "-_id")
                                    .index("communityCode", "reportedOn")
                                    .sparse("author")
                                    .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey")));
        }
    }
}
