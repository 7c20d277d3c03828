package io.fengyi.registry.survey;

import com.mongodb.client.model.Filters;
import io.fengyi.access.DataScope;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.registry.survey.content.Anonymity;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All surveys. */
@Repository
class Surveys {

    private static final String AREA = "content.area";
    private static final String PUBLISHED = "progress.publishedOn";

    private final MongoOperations mongo;

    Surveys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Survey> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Survey.class));
    }

    Optional<Survey> createdBy(String key) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("creationKey").is(key)), Survey.class));
    }

    Survey save(Survey survey) {
        return mongo.save(survey);
    }

    Page<Survey> within(DataScope scope, @Nullable SurveyStatus status, PageRequest page) {
        Criteria criteria = scope.within(AREA);
        if (status != null) {
            criteria = new Criteria()
                    .andOperator(criteria, Criteria.where("progress.status").is(status));
        }
        return Keyset.ascending("_id").page(mongo, criteria, page, Survey.class, survey -> List.of(survey.id()));
    }

    /** Published in the area within the period, the latest last. */
    List<Survey> published(FigureQuestion question) {
        return mongo.find(publishedIn(question), Survey.class);
    }

    static Query publishedIn(FigureQuestion question) {
        return new Query(new Criteria()
                        .andOperator(
                                question.inArea(AREA),
                                Criteria.where(PUBLISHED)
                                        .gte(question.from().toString())
                                        .lte(question.asOf().toString())))
                .with(Sort.by(PUBLISHED, "_id"));
    }

    /** Ids of all that ask for names. */
    List<String> named() {
        Query query = new Query(Criteria.where("content.anonymity").is(Anonymity.NAMED));
        query.fields().include("_id");
        return mongo.find(query, Named.class, "surveys").stream().map(Named::id).toList();
    }

    private record Named(@Id String id) {}

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration surveyIndexes() {
            return IndexMigration.named("310-surveys")
                    .collection(
                            "surveys",
                            c -> c.index("content.area", "_id")
                                    .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                    .sparse("outbox.since"))
                    .collection(
                            "survey_contacts",
                            c -> c.index("surveyId", "day")
                                    .index("area", "day")
                                    .uniquePartial(List.of("creationKey"), Filters.exists("creationKey")))
                    .collection("survey_samples", c -> c.unique("surveyId", "seed", "size", "strata"))
                    .collection("survey_ticket_batches", c -> c.index("surveyId"))
                    .collection("survey_answers", c -> c.index("surveyId").index("area", "day"));
        }

        @Bean
        Migration publishedSurveyIndexes() {
            return IndexMigration.named("311-surveys-published")
                    .collection("surveys", c -> c.index(AREA, PUBLISHED, "_id").index("content.anonymity"))
                    .collection("survey_issuances", c -> c.index("workerId"))
                    .collection("survey_samples", c -> c.index("drawn.workerId"));
        }

        @Bean
        RelaySource surveyEvents() {
            return RelaySource.perDocument("surveys");
        }

        @Bean
        PublishedTopics surveyTopics() {
            return PublishedTopics.of("registry.survey.v1");
        }
    }
}
