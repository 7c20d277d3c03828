package io.fengyi.registry.followup;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many promises to come again are open on a day, from sweeps and contact notes alike. */
@Component
class FollowUpFigures implements FigureSource {

    private static final String OPEN = "followUps";

    private final List<FollowUps> sources;
    private final Settlements settlements;

    FollowUpFigures(List<FollowUps> sources, Settlements settlements) {
        this.sources = List.copyOf(sources);
        this.settlements = settlements;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(OPEN));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<FollowUp> promised = sources.stream()
                .flatMap(source -> source.promised(question.area(), question.asOf()).stream())
                .toList();
        Map<String, LocalDate> contacts = settlements.lastContacts(
                promised.stream().map(FollowUp::enterpriseId).collect(Collectors.toSet()), question.asOf());
        long open = promised.stream()
                .filter(one -> !FollowUpDesk.isSettled(one, contacts.get(one.enterpriseId())))
                .count();
        return Figure.count(key, open).records("/api/v1/follow-ups");
    }
}
