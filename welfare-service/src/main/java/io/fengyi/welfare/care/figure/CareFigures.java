package io.fengyi.welfare.care.figure;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.welfare.care.activity.ActivityDesk;
import io.fengyi.welfare.care.activity.ActivityFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The numbers of care activities, all counted from the same list. Source: welfare.md 5. */
@Component
class CareFigures implements FigureSource {

    private static final String ACTIVITIES = "careActivities";
    private static final String PERSON_TIMES = "carePersonTimes";
    private static final String HELD_TO_PLAN = "heldToPlan";
    private static final String JOINT = "jointActivities";
    private static final int MONTH_LENGTH = 7;
    private static final int PERCENT = 100;

    private static final Map<String, Function<ActivityFile, String>> GROUPINGS = Map.of(
            "series", activity -> activity.kind().name(),
            "season", activity -> activity.season().name(),
            "channel", activity -> activity.plan().channel().name(),
            "community", activity -> activity.plan().communityCode(),
            "month", activity -> activity.day().toString().substring(0, MONTH_LENGTH));

    private final ActivityDesk activities;

    CareFigures(ActivityDesk activities) {
        this.activities = activities;
    }

    @Override
    public List<FigureOffer> offers() {
        Set<String> groupings = GROUPINGS.keySet();
        return List.of(
                new FigureOffer(ACTIVITIES, groupings),
                new FigureOffer(PERSON_TIMES, groupings),
                new FigureOffer(HELD_TO_PLAN, groupings),
                new FigureOffer(JOINT, groupings));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<ActivityFile> planned = activities.inPeriod(question);
        List<ActivityFile> held =
                planned.stream().filter(activity -> activity.state().isHeld()).toList();
        return switch (key) {
            case PERSON_TIMES -> counted(key, question, held, ActivityFile::personTimes);
            case HELD_TO_PLAN -> heldToPlan(question, planned, held);
            case JOINT ->
                counted(
                        key,
                        question,
                        held.stream().filter(CareFigures::isJoint).toList(),
                        activity -> 1);
            default -> counted(key, question, held, activity -> 1);
        };
    }

    private static Figure counted(
            String key, FigureQuestion question, List<ActivityFile> held, ToLongFunction<ActivityFile> value) {
        Figure figure = Figure.count(key, held.stream().mapToLong(value).sum()).records(records(question));
        String groupBy = question.groupBy();
        return groupBy == null ? figure : figure.groups(Groups.of(groupBy, grouped(held, groupBy, value)));
    }

    private static Figure heldToPlan(FigureQuestion question, List<ActivityFile> planned, List<ActivityFile> held) {
        Figure figure = Figure.share(HELD_TO_PLAN, held.size(), planned.size(), 1);
        String groupBy = question.groupBy();
        if (groupBy == null) {
            return figure;
        }
        Map<String, Long> took = grouped(held, groupBy, activity -> 1);
        Map<String, BigDecimal> shares = new TreeMap<>();
        grouped(planned, groupBy, activity -> 1)
                .forEach((name, all) -> shares.put(
                        name,
                        BigDecimal.valueOf(took.getOrDefault(name, 0L) * PERCENT)
                                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)));
        return figure.groups(Groups.of(groupBy, shares));
    }

    private static Map<String, Long> grouped(
            List<ActivityFile> held, String groupBy, ToLongFunction<ActivityFile> value) {
        Function<ActivityFile, String> grouping = GROUPINGS.getOrDefault(groupBy, activity -> "");
        return held.stream().collect(Collectors.groupingBy(grouping, TreeMap::new, Collectors.summingLong(value)));
    }

    private static boolean isJoint(ActivityFile activity) {
        return activity.plan().departments().size() >= 2;
    }

    private static String records(FigureQuestion question) {
        return "/api/v1/care-activities?state=HELD,SIGNED_OFF&area=" + question.area() + "&from=" + question.from()
                + "&to=" + question.asOf();
    }
}
