package io.fengyi.points.fact;

import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.Points;
import io.fengyi.points.ledger.Tally;
import io.fengyi.points.rule.Award;
import io.fengyi.points.rule.Fact;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rule.RuleBook;
import io.fengyi.points.rule.Usage;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges one fact by one rule against the account as it is at the moment of posting, so that caps hold however many
 * facts arrive at once (I10). Keeps the last judgement for the explanation. Pure Java.
 */
final class Awarding implements Ledger.Decision {
    private final RuleBook book;
    private final PointsRule rule;
    private final Fact fact;
    private final boolean inFriendlyStreet;
    private @Nullable Award last;

    Awarding(RuleBook book, PointsRule rule, Fact fact, boolean inFriendlyStreet) {
        this.book = book;
        this.rule = rule;
        this.fact = fact;
        this.inFriendlyStreet = inFriendlyStreet;
    }

    static String key(String ruleId, Fact fact) {
        return "award:" + ruleId + ":" + fact.subject() + ":" + fact.round();
    }

    @Override
    public @Nullable Act decide(Ledger.Account account) {
        Award award = book.judge(rule, fact, inFriendlyStreet, usage(account));
        last = award;
        return award.isPaid() ? new Act.Award(rule.id(), Points.of(award.granted()), fact.businessDay()) : null;
    }

    @Nullable
    Award last() {
        return last;
    }

    private Usage usage(Ledger.Account account) {
        Tally tally = account.tallyOn(fact.businessDay());
        return new Usage(
                used(tally.today().getOrDefault(rule.id(), Tally.Count.ZERO)),
                used(tally.thisMonth().getOrDefault(rule.id(), Tally.Count.ZERO)),
                rule.caps().subject() == null ? Usage.Used.NONE : used(account.awarded(rule.id(), fact.subject())),
                together(tally.today()),
                together(tally.thisMonth()));
    }

    private static Usage.Used together(SortedMap<String, Tally.Count> counts) {
        return counts.values().stream().map(Awarding::used).reduce(Usage.Used.NONE, Usage.Used::plus);
    }

    private static Usage.Used used(Tally.Count count) {
        return new Usage.Used(count.times(), count.points());
    }
}
