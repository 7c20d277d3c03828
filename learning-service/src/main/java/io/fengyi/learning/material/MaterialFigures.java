package io.fengyi.learning.material;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Copies of books that were handed out. Source: learning.md 5. */
@Component
class MaterialFigures implements FigureSource {

    private static final String KEY = "booksHandedOut";

    private final MongoOperations mongo;

    MaterialFigures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(KEY));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        Criteria books = new Criteria()
                .andOperator(
                        Criteria.where("kind").is(MaterialKind.BOOK),
                        Criteria.where("move").is(StockEntry.Move.HAND_OUT),
                        question.inPeriod("day"),
                        question.inArea("area"));
        Aggregation sum = Aggregation.newAggregation(
                Aggregation.match(books), Aggregation.group().sum("copies").as("copies"));
        Document total = mongo.aggregate(sum, StockEntry.class, Document.class).getUniqueMappedResult();
        long copies = total == null ? 0 : total.get("copies", Number.class).longValue();
        return Figure.count(KEY, copies)
                .records("/api/v1/hand-outs?kind=BOOK&area=" + question.area() + "&from=" + question.from() + "&to="
                        + question.asOf());
    }
}
