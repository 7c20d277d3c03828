package io.fengyi.points.figure;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.mongo.LedgerSums;
import io.fengyi.points.ledger.mongo.LedgerSums.Sum;
import io.fengyi.points.reward.RewardDesk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Points spent on rewards and with partners, and what is still in the riders' hands. */
@Component
class SpendingFigures implements FigureSource {
    private static final String SPENT = "spent";
    private static final String OUTSTANDING = "outstanding";
    private static final String BY_REWARD_KIND = "rewardKind";
    private static final String REDEMPTION_LEG = "redemption:";
    private static final String PARTNER = "PARTNER";

    private final LedgerSums sums;
    private final Homes homes;
    private final RewardDesk rewards;

    SpendingFigures(LedgerSums sums, Homes homes, RewardDesk rewards) {
        this.sums = sums;
        this.homes = homes;
        this.rewards = rewards;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(SPENT, BY_REWARD_KIND), FigureOffer.of(OUTSTANDING, "community"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return key.equals(SPENT) ? spent(question) : outstanding(question);
    }

    private Figure spent(FigureQuestion question) {
        List<Sum> legs =
                sums.bySystemLeg(List.of(EntryKind.CAPTURE, EntryKind.REFUND), question.from(), question.asOf());
        Map<String, Long> byLeg = homes.within(question, legs, Sum::accountId).keySet().stream()
                .collect(Collectors.groupingBy(
                        sum -> Objects.requireNonNull(sum.part()), TreeMap::new, Collectors.summingLong(Sum::points)));
        Figure figure = Figure.count(
                SPENT, byLeg.values().stream().mapToLong(Long::longValue).sum());
        return question.isGroupedBy(BY_REWARD_KIND) ? figure.groups(Groups.of(BY_REWARD_KIND, byKind(byLeg))) : figure;
    }

    private Map<String, Long> byKind(Map<String, Long> byLeg) {
        Map<String, String> kinds = rewards
                .all(byLeg.keySet().stream()
                        .filter(leg -> leg.startsWith(REDEMPTION_LEG))
                        .map(leg -> leg.substring(REDEMPTION_LEG.length()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(
                        reward -> REDEMPTION_LEG + reward.id(),
                        reward -> reward.offer().kind().name()));
        var groups = new TreeMap<String, Long>();
        byLeg.forEach((leg, points) -> groups.merge(kinds.getOrDefault(leg, PARTNER), points, Long::sum));
        return groups;
    }

    private Figure outstanding(FigureQuestion question) {
        Map<Sum, String> here = homes.within(question, sums.outstandingAfter(question.asOf()), Sum::accountId);
        Figure figure = Figure.count(
                OUTSTANDING, here.keySet().stream().mapToLong(Sum::points).sum());
        if (!question.isGroupedBy("community")) {
            return figure;
        }
        var communities = new TreeMap<String, Long>();
        here.forEach((sum, community) -> communities.merge(community, sum.points(), Long::sum));
        return figure.groups(Groups.of("community", communities));
    }
}
