package io.fengyi.learning.classsession;

import io.fengyi.figures.FigureQuestion;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many sessions took place, for figures of other features that divide by it. */
@Component
public class HeldClasses {

    private final ClassSessions sessions;

    HeldClasses(ClassSessions sessions) {
        this.sessions = sessions;
    }

    /** HELD sessions of the asked period and area by kind. */
    public Map<String, Long> byKind(FigureQuestion question) {
        return sessions
                .in(Set.of(SessionState.HELD), question.from(), question.asOf(), question.inArea("plan.place.areaCode"))
                .stream()
                .collect(Collectors.groupingBy(
                        session -> session.plan().kind().name(), TreeMap::new, Collectors.counting()));
    }
}
