package io.fengyi.registry.survey;

import io.fengyi.registry.survey.question.Reply;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All answers: no name, no address, no trace, no time finer than the day. */
@Repository
class Answers {

    private final MongoOperations mongo;

    Answers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * One answer.
     *
     * @param id survey and hash of what admitted it: unique, so that one token gives one answer; ids with a time in them
     *     would tell when it came
     * @param area of the survey
     * @param day ISO text
     * @param bodyHash to tell a repeat from another answer
     * @param sealedWorker of a NAMED survey only
     */
    @Document("survey_answers")
    record Answer(
            @Id String id,
            String surveyId,
            String area,
            String day,
            String bodyHash,
            List<Reply> replies,
            byte @Nullable [] sealedWorker) {}

    Optional<Answer> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Answer.class));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the token is spent */
    void insert(Answer answer) {
        mongo.insert(answer);
    }

    List<Answer> all(List<String> ids) {
        return mongo.find(new Query(Criteria.where("_id").in(ids)), Answer.class);
    }

    void remove(List<String> ids) {
        mongo.remove(new Query(Criteria.where("_id").in(ids)), Answer.class);
    }

    int count(String surveyId) {
        return (int) mongo.count(of(surveyId), Answer.class);
    }

    /** In the order of their hashes, which is no order. */
    List<List<Reply>> repliesOf(String surveyId) {
        return mongo.find(of(surveyId).with(Sort.by("_id")), Answer.class).stream()
                .map(Answer::replies)
                .toList();
    }

    private static Query of(String surveyId) {
        return new Query(Criteria.where("surveyId").is(surveyId));
    }
}
