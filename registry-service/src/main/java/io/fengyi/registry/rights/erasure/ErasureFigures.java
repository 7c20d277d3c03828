package io.fengyi.registry.rights.erasure;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.registry.rights.erasure.Erasure.State;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether people are forgotten in time: done in 15 days, of those that were due in the period (platform.md 5). */
@Component
class ErasureFigures implements FigureSource {

    private static final String ON_TIME = "erasuresOnTime";

    private final Erasures erasures;

    ErasureFigures(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(ON_TIME));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<Erasure> due = erasures.requestedBetween(
                question.begins().minus(Erasure.DUE), question.ends().minus(Erasure.DUE));
        long onTime = due.stream().filter(ErasureFigures::isOnTime).count();
        return Figure.shareOfPeople(key, onTime, due.size());
    }

    private static boolean isOnTime(Erasure erasure) {
        return erasure.state() == State.DONE
                && erasure.doneAt() != null
                && !erasure.doneAt().isAfter(erasure.dueAt());
    }
}
