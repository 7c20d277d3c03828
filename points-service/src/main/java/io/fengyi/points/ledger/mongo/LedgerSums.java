package io.fengyi.points.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Sums over the entries of many accounts: what figures and the leaderboard are computed from, never stored. */
@Component
public class LedgerSums {
    private static final String ACCOUNT = "accountId";
    private static final String KIND = "kind";
    private static final String DAY = "businessDay";
    private static final String AMOUNT = "amount";
    private static final int CHUNK = 500;

    private final MongoCollection<Document> entries;

    LedgerSums(MongoDatabaseFactory database) {
        this.entries = database.getMongoDatabase().getCollection(Entries.COLLECTION);
    }

    /**
     * A sum on one account.
     *
     * @param part the rule or the system leg, as asked for; null when neither applies
     */
    public record Sum(String accountId, @Nullable String part, long points) {}

    /** Change of the worker legs in entries of these kinds in the span of business days, by account and rule. */
    public List<Sum> byRule(List<EntryKind> kinds, LocalDate from, LocalDate to) {
        return summed(and(ofKinds(kinds), days(from, to)), eq("postings.leg", Posting.WORKER), "$source.ruleId");
    }

    /** What the system legs of these kinds got, by account and leg. */
    public List<Sum> bySystemLeg(List<EntryKind> kinds, LocalDate from, LocalDate to) {
        return summed(and(ofKinds(kinds), days(from, to)), ne("postings.leg", Posting.WORKER), "$postings.leg");
    }

    /** Available and held of each account at the end of a business day. */
    public List<Sum> outstandingAfter(LocalDate day) {
        var held = new ArrayList<Sum>();
        entries.aggregate(List.of(
                        Aggregates.match(and(ofKinds(List.of(EntryKind.values())), lte(DAY, day.toString()))),
                        Aggregates.unwind("$postings"),
                        Aggregates.match(eq("postings.leg", Posting.WORKER)),
                        Aggregates.group(
                                "$" + ACCOUNT,
                                Accumulators.sum("available", "$postings.available"),
                                Accumulators.sum("held", "$postings.held"))))
                .forEach(row -> held.add(new Sum(
                        row.getString("_id"),
                        null,
                        row.get("available", Number.class).longValue()
                                + row.get("held", Number.class).longValue())));
        return held;
    }

    /**
     * Points that awards of the span gave to each of these accounts; an award that was taken back, whenever that was,
     * gave nothing. Accounts that earned nothing are left out.
     */
    public Map<String, Long> earned(Collection<String> accounts, LocalDate from, LocalDate to) {
        var earned = new HashMap<String, Long>();
        var rest = new ArrayList<>(accounts);
        for (int start = 0; start < rest.size(); start += CHUNK) {
            Bson some = in(ACCOUNT, rest.subList(start, Math.min(rest.size(), start + CHUNK)));
            var takenBack = entries.find(and(some, eq(KIND, EntryKind.REVERSAL.name()), gte(DAY, from.toString())))
                    .projection(Projections.include("relatesTo"))
                    .map(reversal -> String.valueOf(reversal.getString("relatesTo")))
                    .into(new java.util.HashSet<>());
            entries.find(and(some, eq(KIND, EntryKind.AWARD.name()), days(from, to)))
                    .projection(Projections.include(ACCOUNT, "postings"))
                    .forEach(award -> {
                        if (!takenBack.contains(award.getString("_id"))) {
                            earned.merge(award.getString(ACCOUNT), amount(award), Long::sum);
                        }
                    });
        }
        return earned;
    }

    private List<Sum> summed(Bson filter, Bson leg, String part) {
        var sums = new ArrayList<Sum>();
        entries.aggregate(List.of(
                        Aggregates.match(filter),
                        Aggregates.unwind("$postings"),
                        Aggregates.match(leg),
                        Aggregates.group(
                                new Document(ACCOUNT, "$" + ACCOUNT).append("part", part),
                                Accumulators.sum(AMOUNT, "$postings.amount"))))
                .forEach(row -> {
                    Document key = row.get("_id", Document.class);
                    sums.add(new Sum(
                            key.getString(ACCOUNT),
                            key.getString("part"),
                            row.get(AMOUNT, Number.class).longValue()));
                });
        return sums;
    }

    private static long amount(Document award) {
        return award.getList("postings", Document.class).stream()
                .filter(posting -> Posting.WORKER.equals(posting.getString("leg")))
                .mapToLong(posting -> posting.get(AMOUNT, Number.class).longValue())
                .sum();
    }

    private static Bson ofKinds(List<EntryKind> kinds) {
        return in(KIND, kinds.stream().map(EntryKind::name).toList());
    }

    private static Bson days(LocalDate from, LocalDate to) {
        return and(gte(DAY, from.toString()), lte(DAY, to.toString()));
    }
}
