package io.fengyi.governance.volunteer.figure;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.Groups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts documents and sums their minutes, by the grouping that is asked for. */
@Component
public class Sums {

    private final MongoOperations mongo;

    Sums(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** One group: how many documents, and their field {@code minutes} added up. */
    public record Sum(String group, long count, long minutes) {}

    /**
     * Where a collection keeps what it is grouped by.
     *
     * @param month {@code 2023-03}
     */
    public record Fields(String month, String community, String channel) {

        String of(FigureQuestion question) {
            if (question.isGroupedBy("community")) {
                return community;
            }
            return question.isGroupedBy("channel") ? channel : month;
        }
    }

    public static FigureOffer offer(String key) {
        return FigureOffer.of(key, "month", "community", "channel");
    }

    /** Of the documents of this type in area and period that the criteria let through. */
    public List<Sum> of(Class<?> type, FigureQuestion question, String dayField, Criteria counted, Fields fields) {
        Criteria filter =
                new Criteria().andOperator(question.inArea(fields.community()), question.inPeriod(dayField), counted);
        Aggregation sums = Aggregation.newAggregation(
                Aggregation.match(filter),
                Aggregation.group(fields.of(question))
                        .count()
                        .as("count")
                        .sum("minutes")
                        .as("minutes"),
                Aggregation.sort(Sort.by("_id")));
        return mongo.aggregate(sums, type, Document.class).getMappedResults().stream()
                .map(row -> new Sum(row.getString("_id"), number(row.get("count")), number(row.get("minutes"))))
                .toList();
    }

    /** The figure with its groups, when groups are asked for. */
    public static Figure grouped(
            Figure figure, FigureQuestion question, List<Sum> sums, Function<Sum, ? extends Number> value) {
        String groupBy = question.groupBy();
        if (groupBy == null) {
            return figure;
        }
        Map<String, Number> groups = new LinkedHashMap<>();
        sums.forEach(sum -> groups.put(sum.group(), value.apply(sum)));
        return figure.groups(Groups.of(groupBy, groups));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
