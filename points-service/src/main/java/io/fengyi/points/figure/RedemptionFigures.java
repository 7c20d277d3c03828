package io.fengyi.points.figure;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.points.redemption.Redemptions;
import io.fengyi.points.redemption.Redemptions.Course;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of the redemptions that were asked for in a period. */
@Component
class RedemptionFigures implements FigureSource {
    private static final String REDEMPTIONS = "redemptions";
    private static final String DAYS = "medianDaysToFulfil";
    private static final BigDecimal SECONDS_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final Redemptions redemptions;
    private final Homes homes;

    RedemptionFigures(Redemptions redemptions, Homes homes) {
        this.redemptions = redemptions;
        this.homes = homes;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(REDEMPTIONS, "state"), FigureOffer.of(DAYS));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        Collection<Course> here = homes.within(
                        question, redemptions.askedFor(question.begins(), question.ends()), Course::workerId)
                .keySet();
        return key.equals(REDEMPTIONS) ? count(question, here) : days(here);
    }

    private static Figure count(FigureQuestion question, Collection<Course> here) {
        Figure figure = Figure.count(REDEMPTIONS, here.size());
        if (!question.isGroupedBy("state")) {
            return figure;
        }
        var states = new TreeMap<String, Long>();
        here.forEach(course -> states.merge(course.state().name(), 1L, Long::sum));
        return figure.groups(Groups.of("state", states));
    }

    private static Figure days(Collection<Course> here) {
        List<Long> seconds = here.stream()
                .map(RedemptionFigures::secondsToFulfil)
                .filter(taken -> taken != null)
                .sorted()
                .toList();
        return Figure.measure(DAYS, median(seconds), seconds.size());
    }

    private static @Nullable Long secondsToFulfil(Course course) {
        return course.confirmedAt() == null || course.fulfilledAt() == null
                ? null
                : (Long) Duration.between(course.confirmedAt(), course.fulfilledAt())
                        .toSeconds();
    }

    private static @Nullable BigDecimal median(List<Long> ordered) {
        if (ordered.isEmpty()) {
            return null;
        }
        long upper = ordered.get(ordered.size() / 2);
        long lower = ordered.get((ordered.size() - 1) / 2);
        return BigDecimal.valueOf(lower + upper)
                .divide(SECONDS_A_DAY.multiply(BigDecimal.valueOf(2)), 1, RoundingMode.HALF_UP);
    }
}
