package io.fengyi.points.simulation;

import io.fengyi.http.BusinessDay;
import io.fengyi.points.fact.Facts;
import io.fengyi.points.fact.StoredFact;
import io.fengyi.points.rule.Award;
import io.fengyi.points.rule.Fact;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rule.RuleBook;
import io.fengyi.points.rule.Usage;
import io.fengyi.points.street.FriendlyStreets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replays the facts of the last 30 days under another book, in order of day, with caps counted from zero. */
@Component
public class SimulatingRuleBooks {
    static final int DAYS = 30;
    private static final int BATCH = 500;

    private final Facts facts;
    private final FriendlyStreets streets;
    private final Clock clock;

    SimulatingRuleBooks(Facts facts, FriendlyStreets streets, Clock clock) {
        this.facts = facts;
        this.streets = streets;
        this.clock = clock;
    }

    public Simulation simulate(RuleBook book) {
        LocalDate to = BusinessDay.of(clock.instant());
        LocalDate from = to.minusDays(DAYS - 1L);
        var replay = new Replay(book);
        StoredFact last = null;
        List<StoredFact> batch;
        do {
            batch = facts.between(from, to, last, BATCH);
            batch.forEach(replay::take);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1);
        } while (batch.size() == BATCH);
        return replay.result(from, to);
    }

    private final class Replay {
        private final RuleBook book;
        private final Map<String, Usage.Used> used = new HashMap<>();
        private final Map<String, Boolean> inStreet = new HashMap<>();
        private final Map<String, Sum> sums = new LinkedHashMap<>();
        private final Set<String> touched = new HashSet<>();
        private long seen;

        private Replay(RuleBook book) {
            this.book = book;
            book.rules().forEach(rule -> sums.put(rule.id(), new Sum()));
        }

        private void take(StoredFact stored) {
            if (stored.overturned() != null) {
                return;
            }
            seen++;
            Fact fact = stored.fact();
            stored.judgements().stream()
                    .filter(judgement -> judgement.entryId() != null)
                    .forEach(judgement -> sums.computeIfAbsent(judgement.award().ruleId(), id -> new Sum()).paid +=
                            judgement.award().granted());
            book.concerning(fact).forEach(rule -> judge(rule, fact));
        }

        private void judge(PointsRule rule, Fact fact) {
            boolean covered = inStreet.computeIfAbsent(
                    fact.communityCode() + "|" + fact.businessDay(),
                    key -> streets.cover(fact.communityCode(), fact.businessDay()));
            String account = fact.workerId() + "|";
            String day = account + fact.businessDay();
            String month = account + YearMonth.from(fact.businessDay());
            String ofRule = "|" + rule.id();
            String subject = account + fact.subject() + ofRule;
            Award award = book.judge(
                    rule,
                    fact,
                    covered,
                    new Usage(used(day + ofRule), used(month + ofRule), used(subject), used(day), used(month)));
            Sum sum = sums.computeIfAbsent(rule.id(), id -> new Sum());
            if (award.reason().name().startsWith("CUT_")) {
                sum.capsHit++;
            }
            if (award.isPaid()) {
                sum.awards++;
                sum.points += award.granted();
                sum.accounts.add(fact.workerId());
                touched.add(fact.workerId());
                var one = new Usage.Used(1, award.granted());
                for (String counter : List.of(day + ofRule, month + ofRule, subject, day, month)) {
                    used.merge(counter, one, Usage.Used::plus);
                }
            }
        }

        private Usage.Used used(String counter) {
            return used.getOrDefault(counter, Usage.Used.NONE);
        }

        private Simulation result(LocalDate from, LocalDate to) {
            List<Simulation.PerRule> rules = sums.entrySet().stream()
                    .map(sum -> sum.getValue().of(sum.getKey(), title(sum.getKey())))
                    .toList();
            return new Simulation(
                    from,
                    to,
                    seen,
                    touched.size(),
                    rules.stream().mapToLong(Simulation.PerRule::points).sum(),
                    rules.stream().mapToLong(Simulation.PerRule::pointsPaid).sum(),
                    rules);
        }

        private String title(String ruleId) {
            @Nullable PointsRule rule = book.rule(ruleId).orElse(null);
            return rule == null ? ruleId : rule.title();
        }
    }

    private static final class Sum {
        private long awards;
        private long points;
        private long paid;
        private long capsHit;
        private final Set<String> accounts = new HashSet<>();

        private Simulation.PerRule of(String ruleId, String title) {
            return new Simulation.PerRule(ruleId, title, awards, points, paid, capsHit, accounts.size());
        }
    }
}
