package io.fengyi.welfare.visit;

import io.fengyi.figures.FigureQuestion;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All counters. */
@Repository
class VisitCounts {

    /** More tokens on one day are no visitors. */
    static final int MOST_A_DAY = 5_000;

    private final MongoOperations mongo;

    VisitCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Counts the token unless it was counted: counter and mark are one write.
     *
     * @return whether it was counted now
     */
    boolean count(String stationId, String communityCode, LocalDate day, String mark) {
        String id = stationId + "/" + day;
        Query uncounted = new Query(
                Criteria.where("_id").is(id).and("marks").ne(mark).and("count").lt(MOST_A_DAY));
        Update visit = new Update()
                .inc("count", 1)
                .push("marks", mark)
                .setOnInsert("stationId", stationId)
                .setOnInsert("communityCode", communityCode)
                .setOnInsert("day", day);
        try {
            mongo.upsert(uncounted, visit, VisitCount.class);
            return true;
        } catch (DuplicateKeyException counterExists) {
            Update again = new Update().inc("count", 1).push("marks", mark);
            return mongo.updateFirst(uncounted, again, VisitCount.class).getModifiedCount() == 1;
        }
    }

    boolean isFull(String stationId, LocalDate day) {
        VisitCount known = mongo.findById(stationId + "/" + day, VisitCount.class);
        return known != null && known.count() >= MOST_A_DAY;
    }

    /** Forgets the marks of earlier days. */
    long forgetMarksBefore(LocalDate today) {
        Query old = new Query(
                Criteria.where("day").lt(today.toString()).and("marks").exists(true));
        return mongo.updateMulti(old, new Update().unset("marks"), VisitCount.class)
                .getModifiedCount();
    }

    List<VisitCount> of(FigureQuestion question) {
        Query query = new Query(new Criteria().andOperator(question.inArea("communityCode"), question.inPeriod("day")));
        query.fields().exclude("marks");
        return mongo.find(query.with(Sort.by("day")), VisitCount.class);
    }
}
