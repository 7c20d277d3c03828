package io.fengyi.learning.progress;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.learning.progress.record.StudyWeek;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How long people learn, how many do not, and what about. */
@Component
class LearningFigures implements FigureSource {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

    private final LearningTime time;

    LearningFigures(LearningTime time) {
        this.time = time;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(
                FigureOffer.of("learningTime", "band"),
                FigureOffer.of("inactiveLearners", "community"),
                FigureOffer.of("hoursByTopic", "topic"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return switch (key) {
            case "learningTime" -> learningTime(question);
            case "inactiveLearners" -> inactive(question);
            default -> hours(question);
        };
    }

    /** Share of people below an hour in the last whole week. */
    private Figure learningTime(FigureQuestion question) {
        LocalDate monday = lastWholeWeek(question.asOf());
        Map<LearningTime.Band, Long> bands = time.bands(monday, question.area(), null);
        long all = bands.values().stream().mapToLong(Long::longValue).sum();
        Figure figure = Figure.shareOfPeople("learningTime", bands.getOrDefault(LearningTime.Band.UNDER_60, 0L), all)
                .records("/api/v1/learning-time?week=" + monday + "&area=" + question.area());
        if (!question.isGroupedBy("band")) {
            return figure;
        }
        Map<String, Long> named = new LinkedHashMap<>();
        bands.forEach((band, people) -> named.put(band.name(), people));
        return figure.groups(Groups.ofPeople("band", named));
    }

    private Figure inactive(FigureQuestion question) {
        Map<String, Long> byCommunity = time.inactive(lastWholeWeek(question.asOf()), question.area());
        Figure figure = Figure.people(
                "inactiveLearners",
                byCommunity.values().stream().mapToLong(Long::longValue).sum());
        return question.isGroupedBy("community") ? figure.groups(Groups.ofPeople("community", byCommunity)) : figure;
    }

    private Figure hours(FigureQuestion question) {
        Map<String, Long> seconds = time.secondsByTopic(question.from(), question.asOf(), question.area());
        long all = seconds.values().stream().mapToLong(Long::longValue).sum();
        Figure figure = Figure.measure("hoursByTopic", inHours(all), seconds.size());
        if (!question.isGroupedBy("topic")) {
            return figure;
        }
        Map<String, BigDecimal> hours = new TreeMap<>();
        seconds.forEach((topic, sum) -> hours.put(topic, inHours(sum)));
        return figure.groups(Groups.of("topic", hours));
    }

    /** Monday of the last week that was over on that day. */
    static LocalDate lastWholeWeek(LocalDate asOf) {
        return StudyWeek.mondayOf(asOf.plusDays(1)).minusWeeks(1);
    }

    private static BigDecimal inHours(long seconds) {
        return BigDecimal.valueOf(seconds).divide(HOUR, 1, RoundingMode.HALF_UP);
    }
}
