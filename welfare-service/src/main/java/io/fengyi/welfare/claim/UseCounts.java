package io.fengyi.welfare.claim;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** How often benefits were used: for their merchants, and as the figure benefitUses (welfare.md 5). */
@Component
class UseCounts implements FigureSource {

    private static final String USES = "benefitUses";
    private static final String DAY = "use.day";
    private static final int MONTH_LENGTH = 7;
    private static final Map<String, String> FIELDS = Map.of(
            "month", DAY, "community", "benefit.communityCode", "kind", "benefit.kind", "benefit", "benefit.benefitId");

    private final MongoOperations mongo;

    UseCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** One row per day and benefit, newest day first. */
    List<ClaimUse.Count> perDay(Collection<String> merchantIds, LocalDate from, LocalDate to) {
        Criteria own = Criteria.where("benefit.merchantId")
                .in(merchantIds)
                .and(DAY)
                .gte(from)
                .lte(to);
        return mongo
                .aggregate(
                        Aggregation.newAggregation(
                                Claim.class,
                                Aggregation.match(own),
                                Aggregation.group(DAY, "benefit.benefitId", "benefit.title")
                                        .count()
                                        .as("count")),
                        Document.class)
                .getMappedResults()
                .stream()
                .map(UseCounts::count)
                .sorted((a, b) -> b.day().equals(a.day())
                        ? a.benefitId().compareTo(b.benefitId())
                        : b.day().compareTo(a.day()))
                .toList();
    }

    private static ClaimUse.Count count(Document row) {
        Document group = row.get("_id", Document.class);
        return new ClaimUse.Count(
                group.getString("day"),
                group.getString("benefitId"),
                group.getString("title"),
                row.get("count", Number.class).longValue());
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(new FigureOffer(USES, FIELDS.keySet()));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        Map<String, Long> all = grouped(question, null);
        long uses = all.values().stream().mapToLong(Long::longValue).sum();
        Figure figure = Figure.count(key, uses);
        String groupBy = question.groupBy();
        return groupBy == null ? figure : figure.groups(Groups.of(groupBy, grouped(question, groupBy)));
    }

    private Map<String, Long> grouped(FigureQuestion question, @Nullable String groupBy) {
        AggregationOperation match = Aggregation.match(
                new Criteria().andOperator(question.inArea("benefit.communityCode"), question.inPeriod(DAY)));
        String field = groupBy == null ? DAY : FIELDS.getOrDefault(groupBy, DAY);
        Map<String, Long> groups = new TreeMap<>();
        mongo.aggregate(
                        Aggregation.newAggregation(
                                Claim.class,
                                match,
                                Aggregation.group(field).count().as("count"),
                                Aggregation.sort(Sort.by("_id"))),
                        Document.class)
                .getMappedResults()
                .forEach(row -> groups.merge(
                        name(groupBy, row.getString("_id")),
                        row.get("count", Number.class).longValue(),
                        Long::sum));
        return groups;
    }

    private static String name(@Nullable String groupBy, String value) {
        return "month".equals(groupBy) ? value.substring(0, MONTH_LENGTH) : value;
    }
}
