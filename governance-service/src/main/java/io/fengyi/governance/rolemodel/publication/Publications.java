package io.fengyi.governance.rolemodel.publication;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All publications; the same link in the same medium is recorded once. */
@Repository
class Publications {

    private final MongoOperations mongo;

    Publications(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The publication, or the one that was recorded before. */
    Publication add(Publication publication) {
        try {
            return mongo.insert(publication);
        } catch (DuplicateKeyException already) {
            Criteria same = Criteria.where("roleModelId")
                    .is(publication.roleModelId())
                    .and("medium")
                    .is(publication.medium())
                    .and("link")
                    .is(publication.link());
            return Optional.ofNullable(mongo.findOne(Query.query(same), Publication.class))
                    .orElseThrow(() -> already);
        }
    }

    /** In the order in which they were recorded. */
    Page<Publication> of(String roleModelId, PageRequest page) {
        return Keyset.ascending("_id")
                .page(
                        mongo,
                        Criteria.where("roleModelId").is(roleModelId),
                        page,
                        Publication.class,
                        publication -> List.of(publication.id()));
    }

    /** The first day stays. */
    Optional<Publication> takenDown(String roleModelId, String id, LocalDate day) {
        Criteria there = Criteria.where("_id")
                .is(id)
                .and("roleModelId")
                .is(roleModelId)
                .and("takenDownOn")
                .exists(false);
        mongo.findAndModify(
                Query.query(there),
                new Update().set("takenDownOn", day),
                FindAndModifyOptions.none(),
                Publication.class);
        return Optional.ofNullable(mongo.findById(id, Publication.class))
                .filter(found -> found.roleModelId().equals(roleModelId));
    }

    /** How many were published in area and period, by medium. */
    Map<String, Long> byMedium(FigureQuestion question) {
        Criteria filter =
                new Criteria().andOperator(question.inArea("communityCode"), question.inPeriod("publishedOn"));
        Aggregation counts = Aggregation.newAggregation(
                Aggregation.match(filter),
                Aggregation.group("medium").count().as("count"),
                Aggregation.sort(Sort.by("_id")));
        Map<String, Long> byMedium = new LinkedHashMap<>();
        mongo.aggregate(counts, Publication.class, Document.class)
                .getMappedResults()
                .forEach(row -> byMedium.put(
                        row.getString("_id"), row.get("count", Number.class).longValue()));
        return byMedium;
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration publicationsInOrder() {
            return IndexMigration.named("254-role-model-publications-in-order")
                    .collection("role_model_publications", c -> c.index("roleModelId", "_id"));
        }

        @Bean
        Migration publicationIndexes() {
            return IndexMigration.named("252-role-model-publications")
                    .collection(
                            "role_model_publications",
                            c -> c.unique("roleModelId", "medium", "link").index("communityCode", "publishedOn"));
        }
    }
}
