package io.fengyi.learning.classsession;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.learning.classsession.plan.SessionChannel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many sessions took place, how, and how often against the riders' day. */
@Component
class ClassFigures implements FigureSource {

    private static final Set<SessionState> HELD = Set.of(SessionState.HELD);
    private static final int MONTH = 7;

    private final ClassSessions sessions;

    ClassFigures(ClassSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(
                FigureOffer.of("sessions", "kind", "slot", "channel", "month"),
                FigureOffer.of("onlineShare", "month"),
                FigureOffer.of("kindsPerMonth", "month"),
                FigureOffer.of("peakConflicts"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return switch (key) {
            case "sessions" -> sessions(question);
            case "onlineShare" -> onlineShare(question);
            case "kindsPerMonth" -> kindsPerMonth(question);
            default -> peakConflicts(question);
        };
    }

    private Figure sessions(FigureQuestion question) {
        List<ClassSession> held = in(question, HELD);
        Figure figure = Figure.count("sessions", held.size()).records(records(question) + "&state=HELD");
        String grouping = question.groupBy();
        if (grouping == null) {
            return figure;
        }
        Map<String, Long> counts = held.stream()
                .collect(Collectors.groupingBy(
                        session -> nameOf(session, grouping), TreeMap::new, Collectors.counting()));
        return figure.groups(Groups.of(grouping, counts));
    }

    private Figure onlineShare(FigureQuestion question) {
        List<ClassSession> held = in(question, HELD);
        Figure figure = Figure.share("onlineShare", online(held), held.size(), 1);
        if (!question.isGroupedBy("month")) {
            return figure;
        }
        Map<String, Number> shares = new TreeMap<>();
        byMonth(held).forEach((month, ofMonth) -> {
            Number share = Figure.share("onlineShare", online(ofMonth), ofMonth.size(), 1)
                    .value();
            shares.put(month, share == null ? 0 : share);
        });
        return figure.groups(Groups.of("month", shares));
    }

    private Figure kindsPerMonth(FigureQuestion question) {
        Map<String, Long> kinds = new TreeMap<>();
        byMonth(in(question, HELD))
                .forEach((month, held) -> kinds.put(
                        month,
                        held.stream()
                                .map(session -> session.plan().kind())
                                .distinct()
                                .count()));
        long all = kinds.values().stream().mapToLong(Long::longValue).sum();
        Figure figure = Figure.quotient("kindsPerMonth", all, kinds.size(), 1);
        return question.isGroupedBy("month") ? figure.groups(Groups.of("month", kinds)) : figure;
    }

    private Figure peakConflicts(FigureQuestion question) {
        List<ClassSession> planned = in(question, Set.of(SessionState.values()));
        long forced =
                planned.stream().filter(session -> session.forced() != null).count();
        return Figure.share("peakConflicts", forced, planned.size(), 1)
                .records("/api/v1/class-sessions/conflicts?from=" + question.from() + "&to=" + question.asOf());
    }

    private List<ClassSession> in(FigureQuestion question, Collection<SessionState> states) {
        return sessions.in(states, question.from(), question.asOf(), question.inArea("plan.place.areaCode"));
    }

    private static long online(List<ClassSession> held) {
        return held.stream()
                .filter(session -> session.plan().channel() != SessionChannel.OFFLINE)
                .count();
    }

    private static Map<String, List<ClassSession>> byMonth(List<ClassSession> held) {
        Function<ClassSession, String> month = session -> nameOf(session, "month");
        return held.stream().collect(Collectors.groupingBy(month, TreeMap::new, Collectors.toList()));
    }

    private static String nameOf(ClassSession session, String grouping) {
        return switch (grouping) {
            case "kind" -> session.plan().kind().name();
            case "slot" -> session.plan().slot().name();
            case "channel" -> session.plan().channel().name();
            default -> session.plan().schedule().businessDay().toString().substring(0, MONTH);
        };
    }

    private static String records(FigureQuestion question) {
        return "/api/v1/class-sessions?from=" + question.from() + "&to=" + question.asOf() + "&area=" + question.area();
    }
}
