package io.fengyi.points.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of fact is worth.
 *
 * @param id stable over books, for example {@code report.verified}; part of the award's key
 * @param title Chinese, shown to riders
 * @param amount 1 to 100 points per fact, or per full half hour where {@code per} says so
 * @param workerTypes empty for all
 * @param effectiveFrom null for as long as the book is in force
 */
public record PointsRule(
        String id,
        String title,
        FactType factType,
        int amount,
        Per per,
        Caps caps,
        Area area,
        List<String> workerTypes,
        @Nullable LocalDate effectiveFrom) {
    static final int MOST_POINTS = 100;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*){0,3}");

    /** What the amount is for. */
    public enum Per {
        FACT,
        HALF_HOUR
    }

    /** Where the fact has to lie. */
    public enum Area {
        FRIENDLY_STREET,
        ANY
    }

    public PointsRule {
        workerTypes = List.copyOf(workerTypes);
    }

    /** Refuses a rule that could take, gate or overflow. */
    void check() {
        if (amount <= 0) {
            throw new RuleRefused("negative-rule", "rules[" + id + "].amount: " + amount);
        }
        if (amount > MOST_POINTS) {
            throw new RuleRefused("amount-too-high", "rules[" + id + "].amount: " + amount + " (most: 100)");
        }
        if (!caps.isUsable()) {
            throw new RuleRefused("negative-rule", "rules[" + id + "].caps: " + caps);
        }
        if (!ID.matcher(id).matches()) {
            throw new RuleRefused("rule-id-invalid", "rules[].id: " + id);
        }
        if (title.isBlank() || title.length() > 40) {
            throw new RuleRefused("rule-title-invalid", "rules[" + id + "].title: " + title);
        }
        if (per == Per.HALF_HOUR && factType != FactType.VOLUNTEER_HOURS_CONFIRMED) {
            throw new RuleRefused("per-not-possible", "rules[" + id + "].per: " + per + " (fact: " + factType + ")");
        }
    }

    boolean concerns(Fact fact) {
        return factType == fact.type()
                && (effectiveFrom == null || !fact.businessDay().isBefore(effectiveFrom));
    }

    /** The points before any cap. */
    long fullAmount(Fact fact) {
        return switch (per) {
            case FACT -> amount;
            case HALF_HOUR -> (long) amount * (fact.minutes() / 30);
        };
    }
}
