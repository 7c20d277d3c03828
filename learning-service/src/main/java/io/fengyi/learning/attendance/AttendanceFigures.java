package io.fengyi.learning.attendance;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.learning.classsession.HeldClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Person-times, persons and how many come on average: three numbers, counted in two ways. */
@Component
class AttendanceFigures implements FigureSource {

    /** The classes of whose attendance the mean speaks; symposia and discussions are no classes. */
    private static final Set<String> CLASSES = Set.of("MORNING_CLASS", "TOURING_SCHOOL");

    private final Attendances attendances;
    private final HeldClasses held;

    AttendanceFigures(Attendances attendances, HeldClasses held) {
        this.attendances = attendances;
        this.held = held;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(
                FigureOffer.of("personTimes", "kind", "month"),
                FigureOffer.of("persons"),
                FigureOffer.of("meanAttendance", "kind"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return switch (key) {
            case "personTimes" -> personTimes(question);
            case "persons" -> Figure.people("persons", by(question, "workerId").size());
            default -> meanAttendance(question);
        };
    }

    private Figure personTimes(FigureQuestion question) {
        Map<String, Long> byKind = by(question, "attended.kind");
        Figure figure = Figure.count("personTimes", sum(byKind))
                .records("/api/v1/class-sessions?from=" + question.from() + "&to=" + question.asOf() + "&area="
                        + question.area() + "&state=HELD");
        if (question.isGroupedBy("month")) {
            Map<String, Long> months = new TreeMap<>();
            by(question, "attended.businessDay")
                    .forEach((day, count) -> months.merge(day.substring(0, "2023-03".length()), count, Long::sum));
            return figure.groups(Groups.of("month", months));
        }
        return question.isGroupedBy("kind") ? figure.groups(Groups.of("kind", byKind)) : figure;
    }

    private Figure meanAttendance(FigureQuestion question) {
        Map<String, Long> personTimes = by(question, "attended.kind");
        Map<String, Long> sessions = held.byKind(question);
        Figure figure = Figure.quotient("meanAttendance", sum(personTimes, CLASSES), sum(sessions, CLASSES), 1);
        if (!question.isGroupedBy("kind")) {
            return figure;
        }
        Map<String, Number> means = new TreeMap<>();
        sessions.forEach((kind, count) -> {
            Number mean = Figure.quotient("meanAttendance", personTimes.getOrDefault(kind, 0L), count, 1)
                    .value();
            means.put(kind, mean == null ? 0 : mean);
        });
        return figure.groups(Groups.of("kind", means));
    }

    private Map<String, Long> by(FigureQuestion question, String field) {
        return attendances.countedBy(field, confirmed(question));
    }

    private static long sum(Map<String, Long> counts) {
        return sum(counts, counts.keySet());
    }

    private static long sum(Map<String, Long> counts, Set<String> kinds) {
        return counts.entrySet().stream()
                .filter(entry -> kinds.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Criteria confirmed(FigureQuestion question) {
        return new Criteria()
                .andOperator(
                        question.inPeriod("attended.businessDay"),
                        question.inArea("attended.areaCode"),
                        Criteria.where("state").is(AttendanceState.CONFIRMED));
    }
}
