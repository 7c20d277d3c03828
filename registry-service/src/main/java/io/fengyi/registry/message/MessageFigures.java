package io.fengyi.registry.message;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** How many messages reached their channel in a period (platform.md 5). */
@Component
class MessageFigures implements FigureSource {

    private static final String SENT = "messagesSent";
    private static final String BY_CHANNEL = "channel";

    private final MongoOperations mongo;

    MessageFigures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(SENT, BY_CHANNEL));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        var channels = new LinkedHashMap<String, Long>();
        for (Channel channel : Channel.values()) {
            channels.put(channel.name(), sent(question, channel));
        }
        Figure figure = Figure.count(
                        key,
                        channels.values().stream().mapToLong(Long::longValue).sum())
                .records("/api/v1/messages?state=SENT");
        return question.isGroupedBy(BY_CHANNEL) ? figure.groups(Groups.of(BY_CHANNEL, channels)) : figure;
    }

    private long sent(FigureQuestion question, Channel channel) {
        return mongo.count(
                new Query(new Criteria()
                        .andOperator(
                                Criteria.where("sentAt").gte(question.begins()).lt(question.ends()),
                                Criteria.where("channel").is(channel),
                                question.inArea("recipient.areaCode"))),
                Message.class);
    }
}
