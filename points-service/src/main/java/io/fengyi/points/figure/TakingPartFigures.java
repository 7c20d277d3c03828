package io.fengyi.points.figure;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.mongo.LedgerSums;
import io.fengyi.points.ledger.mongo.LedgerSums.Sum;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many people earn points; small numbers of them are hidden. */
@Component
class TakingPartFigures implements FigureSource {
    private static final String ACTIVE = "activeAccounts";
    private static final String SHARE = "participationShare";

    private final LedgerSums sums;
    private final Homes homes;
    private final Accounts accounts;

    TakingPartFigures(LedgerSums sums, Homes homes, Accounts accounts) {
        this.sums = sums;
        this.homes = homes;
        this.accounts = accounts;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(ACTIVE, "month", "community"), FigureOffer.of(SHARE));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        Map<String, String> active = active(question, question.from(), question.asOf());
        return key.equals(ACTIVE) ? count(question, active) : share(question, active.keySet());
    }

    private Figure count(FigureQuestion question, Map<String, String> active) {
        Figure figure = Figure.people(ACTIVE, active.size());
        if (question.isGroupedBy("month")) {
            var months = new LinkedHashMap<String, Long>();
            Months.of(question)
                    .forEach(part -> months.put(part.month().toString(), (long)
                            active(question, part.from(), part.to()).size()));
            return figure.groups(Groups.ofPeople("month", months));
        }
        if (question.isGroupedBy("community")) {
            var communities = new TreeMap<String, Long>();
            active.values().forEach(community -> communities.merge(community, 1L, Long::sum));
            return figure.groups(Groups.ofPeople("community", communities));
        }
        return figure;
    }

    /** Both sides count workers on record now, so that nobody erased makes more than all of them. */
    private Figure share(FigureQuestion question, Set<String> active) {
        Set<String> workers = accounts.workersIn(question.inArea("communityCode"), question.ends()).values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        long among = active.stream().filter(workers::contains).count();
        return Figure.shareOfPeople(SHARE, among, workers.size());
    }

    /** Accounts with an award in the span, with their community. */
    private Map<String, String> active(FigureQuestion question, LocalDate from, LocalDate to) {
        Set<String> awarded = sums.byRule(List.of(EntryKind.AWARD), from, to).stream()
                .map(Sum::accountId)
                .collect(Collectors.toSet());
        return homes.within(question, awarded, account -> account);
    }
}
