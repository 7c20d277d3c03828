package io.fengyi.welfare.repair;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Repairs that were not accepted at the end of a day. */
@Component
class RepairFigures implements FigureSource {

    private static final String OPEN = "openRepairs";

    private final Repairs repairs;

    RepairFigures(Repairs repairs) {
        this.repairs = repairs;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(OPEN));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return Figure.count(OPEN, repairs.openOn(question)).records("/api/v1/repairs");
    }
}
