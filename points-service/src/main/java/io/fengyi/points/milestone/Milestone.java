package io.fengyi.points.milestone;

import io.fengyi.points.fact.StoredFact;
import io.fengyi.points.rule.FactType;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Something worth being glad of; there are no milestones for failing. */
public enum Milestone {
    FIRST_REPORT("第一次随手拍", "First report", Unit.TIMES, 1, counting(FactType.REPORT_VERIFIED)),
    FIRST_CLASS("第一次参加课堂", "First class", Unit.TIMES, 1, counting(FactType.ATTENDANCE_CONFIRMED)),
    FIRST_COURSE("学完第一门课程", "First course", Unit.TIMES, 1, counting(FactType.COURSE_COMPLETED)),
    FIRST_VOLUNTEERING("第一次志愿服务", "First volunteering", Unit.TIMES, 1, counting(FactType.VOLUNTEER_HOURS_CONFIRMED)),
    TEN_HOURS("志愿服务 10 小时", "10 hours of volunteering", Unit.MINUTES, 600, Milestone::minutes),
    TEN_REPORTS("随手拍 10 次", "10 reports", Unit.TIMES, 10, counting(FactType.REPORT_VERIFIED)),
    HUNDRED_POINTS("累计获得 100 分", "100 points earned", Unit.POINTS, 100, Milestone::points),
    FIVE_HUNDRED_POINTS("累计获得 500 分", "500 points earned", Unit.POINTS, 500, Milestone::points);

    /** What the way to a milestone is measured in. */
    public enum Unit {
        TIMES,
        MINUTES,
        POINTS
    }

    private final String chinese;
    private final String english;
    private final Unit unit;
    private final long goal;
    private final ToLongFunction<StoredFact> step;

    Milestone(String chinese, String english, Unit unit, long goal, ToLongFunction<StoredFact> step) {
        this.chinese = chinese;
        this.english = english;
        this.unit = unit;
        this.goal = goal;
        this.step = step;
    }

    public String title(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }

    public Unit unit() {
        return unit;
    }

    public long goal() {
        return goal;
    }

    long step(StoredFact fact) {
        return step.applyAsLong(fact);
    }

    private static ToLongFunction<StoredFact> counting(FactType type) {
        return fact -> fact.type() == type ? 1 : 0;
    }

    private static long minutes(StoredFact fact) {
        return fact.type() == FactType.VOLUNTEER_HOURS_CONFIRMED
                ? Objects.requireNonNull(fact.told()).minutes()
                : 0;
    }

    private static long points(StoredFact fact) {
        return fact.judgements().stream()
                .filter(judgement -> judgement.entryId() != null)
                .mapToLong(judgement -> judgement.award().granted())
                .sum();
    }
}
