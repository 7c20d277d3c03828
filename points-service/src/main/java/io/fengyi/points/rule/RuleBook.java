package io.fengyi.points.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All rules together with the limits over all of them; judges a fact without looking at anything else.
 *
 * @param version 1 for the first book, then one higher each
 * @param charterVersion the POINTS_SCHEME charter that the book carries out
 * @param overall limits over all rules, in points
 */
public record RuleBook(int version, int charterVersion, List<PointsRule> rules, Caps overall) {
    public RuleBook {
        rules = List.copyOf(rules);
    }

    /**
     * Refuses a book with a rule that could take, twice the same rule, or no rule at all.
     *
     * @throws RuleRefused with the problem code
     */
    public RuleBook checked() {
        if (rules.isEmpty() || rules.size() > 50) {
            throw new RuleRefused("rules-missing", "rules: " + rules.size() + " (1 to 50)");
        }
        var seen = new HashSet<String>();
        for (PointsRule rule : rules) {
            rule.check();
            if (!seen.add(rule.id())) {
                throw new RuleRefused("rule-twice", "rules[].id: " + rule.id());
            }
        }
        if (!overall.isUsable() || overall.subject() != null) {
            throw new RuleRefused("negative-rule", "overall: " + overall);
        }
        if (charterVersion < 1) {
            throw new RuleRefused("charter-version-missing", "charterVersion: " + charterVersion);
        }
        return this;
    }

    public List<PointsRule> concerning(Fact fact) {
        return rules.stream().filter(rule -> rule.concerns(fact)).toList();
    }

    public Optional<PointsRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** What one rule of this book gives for a fact, given what the account had before. */
    public Award judge(PointsRule rule, Fact fact, boolean inFriendlyStreet, Usage usage) {
        long full = rule.fullAmount(fact);
        if (rule.area() == PointsRule.Area.FRIENDLY_STREET && !inFriendlyStreet) {
            return Award.nothing(rule.id(), full, Award.Reason.OUTSIDE_AREA);
        }
        if (!rule.workerTypes().isEmpty()
                && !rule.workerTypes().contains(Objects.requireNonNullElse(fact.workerType(), ""))) {
            return Award.nothing(rule.id(), full, Award.Reason.WORKER_TYPE);
        }
        if (full == 0) {
            return Award.nothing(rule.id(), 0, Award.Reason.TOO_SHORT);
        }
        var cut = new Cut(full);
        cut.by(rule.caps().subject(), usage.subject(), Award.Reason.CUT_BY_SUBJECT);
        cut.by(rule.caps().day(), usage.day(), Award.Reason.CUT_BY_DAY);
        cut.by(rule.caps().month(), usage.month(), Award.Reason.CUT_BY_MONTH);
        cut.by(overall.day(), usage.allDay(), Award.Reason.CUT_BY_DAY_OF_ALL);
        cut.by(overall.month(), usage.allMonth(), Award.Reason.CUT_BY_MONTH_OF_ALL);
        return new Award(rule.id(), full, cut.rest, cut.reason, usage);
    }

    /** The book that a fresh installation starts with: the table of points.md 3.3. */
    public static RuleBook first() {
        return new RuleBook(
                1,
                1,
                List.of(
                        rule("report.verified", "随手拍经核实", FactType.REPORT_VERIFIED, 5, Cap.times(4)),
                        rule("report.support", "附议他人随手拍", FactType.REPORT_SUPPORT_CONFIRMED, 1, Cap.times(5)),
                        new PointsRule(
                                "volunteer.hour",
                                "志愿服务（每满半小时）",
                                FactType.VOLUNTEER_HOURS_CONFIRMED,
                                5,
                                PointsRule.Per.HALF_HOUR,
                                Caps.perDay(Cap.points(40)),
                                PointsRule.Area.FRIENDLY_STREET,
                                List.of(),
                                null),
                        rule("activity.checkin", "参加课堂活动签到", FactType.ATTENDANCE_CONFIRMED, 2, Cap.times(1)),
                        new PointsRule(
                                "course.completed",
                                "完成线上课程",
                                FactType.COURSE_COMPLETED,
                                3,
                                PointsRule.Per.FACT,
                                Caps.perDay(Cap.times(2)),
                                PointsRule.Area.ANY,
                                List.of(),
                                null)),
                new Caps(Cap.points(50), Cap.points(500), null));
    }

    /** First day of the first book. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    private static PointsRule rule(String id, String title, FactType type, int amount, Cap day) {
        return new PointsRule(
                id,
                title,
                type,
                amount,
                PointsRule.Per.FACT,
                Caps.perDay(day),
                PointsRule.Area.FRIENDLY_STREET,
                List.of(),
                null);
    }

    private static final class Cut {
        private long rest;
        private Award.Reason reason = Award.Reason.GRANTED;

        private Cut(long full) {
            this.rest = full;
        }

        private void by(@Nullable Cap cap, Usage.Used used, Award.Reason because) {
            if (cap == null || rest == 0) {
                return;
            }
            long left = cap.rest(rest, used);
            if (left < rest) {
                rest = left;
                reason = because;
            }
        }
    }
}
