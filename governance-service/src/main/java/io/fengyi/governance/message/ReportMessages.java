package io.fengyi.governance.message;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.Collection;
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

/** The messages, by report in order of writing. */
@Repository
class ReportMessages {

    private final MongoOperations mongo;

    ReportMessages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The message, or the one that was stored under its key before. */
    ReportMessage add(ReportMessage message) {
        try {
            return mongo.insert(message);
        } catch (DuplicateKeyException already) {
            return Optional.ofNullable(mongo.findOne(
                            Query.query(Criteria.where("idempotencyKey").is(message.idempotencyKey())),
                            ReportMessage.class))
                    .orElseThrow(() -> already);
        }
    }

    long countOf(String reportId) {
        return mongo.count(Query.query(Criteria.where("reportId").is(reportId)), ReportMessage.class);
    }

    Page<ReportMessage> page(String reportId, PageRequest request) {
        return Keyset.ascending("_id")
                .page(
                        mongo,
                        Criteria.where("reportId").is(reportId),
                        request,
                        ReportMessage.class,
                        message -> List.of(message.id()));
    }

    boolean redact(String reportId, String messageId) {
        return mongo.updateFirst(
                                Query.query(Criteria.where("_id")
                                        .is(messageId)
                                        .and("reportId")
                                        .is(reportId)),
                                new Update().unset("text"),
                                ReportMessage.class)
                        .getMatchedCount()
                == 1;
    }

    /** What a reporter wrote, oldest first. */
    List<ReportMessage> by(String workerId) {
        return mongo.find(Query.query(Criteria.where("author").is(workerId)).with(Sort.by("_id")), ReportMessage.class);
    }

    /** All about some reports, oldest first. */
    List<ReportMessage> about(Collection<String> reportIds) {
        return mongo.find(
                Query.query(Criteria.where("reportId").in(reportIds)).with(Sort.by("_id")), ReportMessage.class);
    }

    /** The words go, and whose they were if they were the reporter's; how many had any. */
    long wipe(Collection<ReportMessage> gone) {
        List<String> ids = gone.stream().map(ReportMessage::id).toList();
        long words = mongo.updateMulti(
                        Query.query(Criteria.where("_id").in(ids).and("text").exists(true)),
                        new Update().unset("text"),
                        ReportMessage.class)
                .getModifiedCount();
        mongo.updateMulti(
                Query.query(Criteria.where("_id").in(ids).and("fromReporter").is(true)),
                new Update().unset("author"),
                ReportMessage.class);
        return words;
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration messageIndexes() {
            return IndexMigration.named("040-report-messages")
                    .collection(
                            "report_messages",
                            c -> c.index("reportId", "_id")
                                    .sparse("author")
                                    .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey")));
        }
    }
}
