package io.fengyi.learning.lecturer;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All rounds. */
@Repository
class LecturerRounds {

    private final MongoOperations mongo;

    LecturerRounds(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<LecturerRound> find(String id) {
        return Optional.ofNullable(mongo.findById(id, LecturerRound.class));
    }

    Optional<LecturerRound> openedWith(String key) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("opened.key").is(key)), LecturerRound.class));
    }

    LecturerRound save(LecturerRound round) {
        return mongo.save(round);
    }

    Page<LecturerRound> list(PageRequest page) {
        return Keyset.descending("_id")
                .page(mongo, new Criteria(), page, LecturerRound.class, round -> List.of(round.id()));
    }

    /** Those whose result was published in the period and area. */
    List<LecturerRound> published(FigureQuestion question) {
        Criteria wanted = new Criteria().andOperator(question.inPeriod("result.day"), question.inArea("area"));
        return mongo.find(new Query(wanted), LecturerRound.class);
    }
}
