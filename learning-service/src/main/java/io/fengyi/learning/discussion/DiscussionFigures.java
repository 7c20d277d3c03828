package io.fengyi.learning.discussion;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** How much was discussed: closed discussions and visible posts. Source: learning.md 5. */
@Component
class DiscussionFigures implements FigureSource {

    private final MongoOperations mongo;

    DiscussionFigures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("discussions"), FigureOffer.of("posts"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return key.equals("posts") ? posts(question) : discussions(question);
    }

    private Figure discussions(FigureQuestion question) {
        Criteria closed = new Criteria().andOperator(question.inPeriod("closing.day"), question.inArea("area"));
        return Figure.count("discussions", mongo.count(new Query(closed), Discussion.class))
                .records("/api/v1/discussions?area=" + question.area() + "&closedFrom=" + question.from() + "&closedTo="
                        + question.asOf());
    }

    private Figure posts(FigureQuestion question) {
        Criteria visible = new Criteria()
                .andOperator(
                        Criteria.where("state").is(PostState.VISIBLE),
                        question.inPeriod("day"),
                        question.inArea("area"));
        return Figure.count("posts", mongo.count(new Query(visible), Post.class));
    }
}
