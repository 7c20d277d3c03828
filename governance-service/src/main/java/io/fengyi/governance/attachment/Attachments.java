package io.fengyi.governance.attachment;

import com.mongodb.client.model.Filters;
import io.fengyi.access.DataScope;
import io.fengyi.governance.attachment.CommunityAttachment.State;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All attachments, open and ended. */
@Repository
class Attachments {

    private static final String COMMUNITY = "communityCode";

    private final MongoOperations mongo;

    Attachments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<CommunityAttachment> openOf(String workerId) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where("workerId").is(workerId).and("state").is(State.ACTIVE)),
                CommunityAttachment.class));
    }

    List<CommunityAttachment> of(String workerId) {
        return mongo.find(Query.query(Criteria.where("workerId").is(workerId)), CommunityAttachment.class);
    }

    CommunityAttachment save(CommunityAttachment attachment) {
        return mongo.save(attachment);
    }

    Page<CommunityAttachment> page(DataScope scope, @Nullable String community, State state, PageRequest request) {
        Criteria filter = new Criteria()
                .andOperator(
                        scope.within(COMMUNITY),
                        Criteria.where("state").is(state),
                        community == null
                                ? new Criteria()
                                : Criteria.where(COMMUNITY).is(community));
        return Keyset.descending("_id")
                .page(mongo, filter, request, CommunityAttachment.class, row -> List.of(row.id()));
    }

    /** Those that lasted at the end of a day, by community. */
    Map<String, Long> lasting(Criteria area, LocalDate day) {
        String text = day.toString();
        Criteria then = new Criteria()
                .orOperator(
                        Criteria.where("until").exists(false),
                        Criteria.where("until").gt(text));
        Map<String, Long> counts = new TreeMap<>();
        mongo.aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(new Criteria()
                                        .andOperator(
                                                area, Criteria.where("since").lte(text), then)),
                                Aggregation.group(COMMUNITY).count().as("count")),
                        "community_attachments",
                        Document.class)
                .getMappedResults()
                .forEach(row -> counts.put(
                        row.getString("_id"), ((Number) Objects.requireNonNull(row.get("count"))).longValue()));
        return counts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration attachmentIndexes() {
            return IndexMigration.named("050-community-attachments")
                    .collection(
                            "community_attachments",
                            c -> c.uniquePartial(List.of("workerId"), Filters.eq("state", State.ACTIVE.name()))
                                    .index("workerId", "_id")
                                    .index(COMMUNITY, "-_id")
                                    .sparse("outbox.since"));
        }

        @Bean
        RelaySource attachmentEvents() {
            return RelaySource.perKey("community_attachments", "workerId", "_id");
        }
    }
}
