package io.fengyi.governance.report.figure;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.governance.report.casefile.Tally.What;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Counts the facts of all cases of an area in one indexed aggregation. */
@Repository
class CaseTallies {

    private static final String TALLY = "times.tally";
    private static final int MONTH = "2023-03".length();
    static final String ALL = "";
    static final Map<String, String> GROUPINGS = Map.of(
            "grid", "$place.gridCode",
            "unit", "$times.tally.unit",
            "category", "$matter.categoryCode",
            "month", "$times.tally.on");

    private final MongoOperations mongo;

    CaseTallies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** By group, or all under {@link #ALL}; facts without the grouping's value are left out of the breakdown. */
    Map<String, CaseCounts> count(FigureQuestion question) {
        String asOf = question.asOf().toString();
        Criteria period =
                Criteria.where(TALLY + ".on").gte(question.from().toString()).lte(asOf);
        String grouping = question.groupBy() == null ? null : GROUPINGS.get(question.groupBy());
        AggregationOperation group = context -> new Document(
                "$group",
                new Document(
                                "_id",
                                new Document("what", "$" + TALLY + ".what")
                                        .append("done", "$" + TALLY + ".done")
                                        .append("good", "$" + TALLY + ".good")
                                        .append("group", grouping))
                        .append("count", new Document("$sum", 1)));
        Map<String, CaseCounts> counts = new TreeMap<>();
        mongo.aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(
                                        new Criteria().andOperator(question.inArea("place.communityCode"), period)),
                                Aggregation.unwind(TALLY),
                                Aggregation.match(period),
                                group),
                        "reports",
                        Document.class)
                .getMappedResults()
                .forEach(row -> add(counts, row, asOf, question));
        return counts;
    }

    private static void add(Map<String, CaseCounts> counts, Document row, String asOf, FigureQuestion question) {
        Document fact = Objects.requireNonNull(row.get("_id", Document.class));
        String name = name(fact.getString("group"), question);
        if (name == null) {
            return;
        }
        String done = fact.getString("done");
        boolean doneByThen = done != null && done.compareTo(asOf) <= 0;
        counts.computeIfAbsent(name, any -> new CaseCounts())
                .add(
                        What.valueOf(fact.getString("what")),
                        doneByThen,
                        Boolean.TRUE.equals(fact.getBoolean("good")),
                        ((Number) Objects.requireNonNull(row.get("count"))).longValue());
    }

    private static @Nullable String name(@Nullable String group, FigureQuestion question) {
        if (question.groupBy() == null) {
            return ALL;
        }
        return group != null && question.isGroupedBy("month") ? group.substring(0, MONTH) : group;
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration caseTallyIndexes() {
            return IndexMigration.named("035-report-tallies")
                    .collection("reports", c -> c.index("place.communityCode", "times.tally.on"));
        }
    }
}
