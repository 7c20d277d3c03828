package io.fengyi.points.figure;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.points.reconciliation.Reconciling;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the last reconciliation found in the whole ledger; without one there is no number. */
@Component
class ViolationFigures implements FigureSource {
    private static final String VIOLATIONS = "violations";

    private final Reconciling reconciling;

    ViolationFigures(Reconciling reconciling) {
        this.reconciling = reconciling;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(VIOLATIONS));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return reconciling
                .latest()
                .map(last -> Figure.measure(key, BigDecimal.valueOf(last.violations()), last.entries()))
                .orElseGet(() -> Figure.measure(key, null, 0))
                .records("/api/v1/points-reconciliations/latest");
    }
}
