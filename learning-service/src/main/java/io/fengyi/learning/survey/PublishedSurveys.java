package io.fengyi.learning.survey;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The published surveys that were told of; older news than what is known are ignored. */
@Repository
public class PublishedSurveys {

    private final MongoOperations mongo;

    PublishedSurveys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(PublishedSurvey news) {
        Query older = Query.query(
                Criteria.where("_id").is(news.surveyId()).and("toldAt").lte(news.toldAt()));
        try {
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            // the filter matched nothing although the survey exists: what we know is newer
        }
    }

    public Optional<PublishedSurvey> find(String surveyId) {
        return Optional.ofNullable(mongo.findById(surveyId, PublishedSurvey.class));
    }
}
