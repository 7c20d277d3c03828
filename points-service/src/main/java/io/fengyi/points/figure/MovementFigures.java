package io.fengyi.points.figure;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.mongo.LedgerSums;
import io.fengyi.points.ledger.mongo.LedgerSums.Sum;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Points granted, taken back, expired and forgiven in a period, by the entries' business days. */
@Component
class MovementFigures implements FigureSource {
    private static final String BY_MONTH = "month";
    private static final String BY_COMMUNITY = "community";
    private static final String BY_RULE = "rule";
    private static final Map<String, List<EntryKind>> KINDS = Map.of(
            "granted", List.of(EntryKind.AWARD, EntryKind.ADJUSTMENT),
            "reversed", List.of(EntryKind.REVERSAL),
            "expired", List.of(EntryKind.EXPIRY),
            "writtenOff", List.of(EntryKind.WRITE_OFF));

    private final LedgerSums sums;
    private final Homes homes;

    MovementFigures(LedgerSums sums, Homes homes) {
        this.sums = sums;
        this.homes = homes;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(
                FigureOffer.of("granted", BY_RULE, BY_MONTH, BY_COMMUNITY),
                FigureOffer.of("reversed", BY_RULE, BY_MONTH, BY_COMMUNITY),
                FigureOffer.of("expired", BY_MONTH, BY_COMMUNITY),
                FigureOffer.of("writtenOff", BY_MONTH, BY_COMMUNITY));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<EntryKind> kinds = Objects.requireNonNull(KINDS.get(key));
        Map<Sum, String> all = here(kinds, question, question.from(), question.asOf());
        Figure figure = Figure.count(key, total(all));
        if (question.isGroupedBy(BY_MONTH)) {
            var months = new LinkedHashMap<String, Long>();
            Months.of(question)
                    .forEach(part ->
                            months.put(part.month().toString(), total(here(kinds, question, part.from(), part.to()))));
            return figure.groups(Groups.of(BY_MONTH, months));
        }
        if (question.isGroupedBy(BY_COMMUNITY)) {
            return figure.groups(Groups.of(BY_COMMUNITY, grouped(all, (sum, community) -> community)));
        }
        if (question.isGroupedBy(BY_RULE)) {
            return figure.groups(Groups.of(BY_RULE, grouped(all, (sum, community) -> rule(sum))));
        }
        return figure;
    }

    private Map<Sum, String> here(List<EntryKind> kinds, FigureQuestion question, LocalDate from, LocalDate to) {
        return homes.within(question, sums.byRule(kinds, from, to), Sum::accountId);
    }

    private static long total(Map<Sum, String> rows) {
        return Math.abs(rows.keySet().stream().mapToLong(Sum::points).sum());
    }

    private static Map<String, Long> grouped(Map<Sum, String> rows, BiFunction<Sum, String, String> name) {
        var groups = new TreeMap<String, Long>();
        rows.forEach((sum, community) -> groups.merge(name.apply(sum, community), Math.abs(sum.points()), Long::sum));
        return groups;
    }

    /** What two people granted without evidence has no rule. */
    private static String rule(Sum sum) {
        return Objects.requireNonNullElse(sum.part(), "adjustment");
    }
}
