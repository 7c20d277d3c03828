package io.fengyi.registry.webhook.delivery;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.registry.webhook.delivery.Delivery.State;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which part of what partners were to be told did reach them (platform.md 5). */
@Component
class WebhookFigures implements FigureSource {

    private static final String SUCCESS = "webhookSuccess";

    private final MongoOperations mongo;

    WebhookFigures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(SUCCESS));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        long due = mongo.count(new Query(due(question)), Delivery.class);
        long delivered = mongo.count(
                new Query(new Criteria()
                        .andOperator(
                                due(question), Criteria.where("deliveredAt").exists(true))),
                Delivery.class);
        return Figure.share(key, delivered, due, 1).records("/api/v1/webhook-deliveries");
    }

    /** Trials are nobody's news, and a disabled endpoint has nothing due. */
    private static Criteria due(FigureQuestion question) {
        return new Criteria()
                .andOperator(
                        Criteria.where("createdAt").gte(question.begins()).lt(question.ends()),
                        Criteria.where("state").ne(State.SKIPPED),
                        Criteria.where("type").ne(Delivery.TRIAL),
                        question.inArea("areaCode"));
    }
}
