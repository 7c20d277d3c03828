package io.fengyi.registry.transfer;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Letters that nobody took to their goal in 60 days. Source: registry.md 5. */
@Component
class TransferFigures implements FigureSource {

    private final TransferDesk transfers;

    TransferFigures(TransferDesk transfers) {
        this.transfers = transfers;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("overdueTransfers"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return Figure.people(key, transfers.overdue(question.area(), question.asOf()), question.exact())
                .records("/api/v1/membership-transfers?overdueOn=" + question.asOf() + "&area=" + question.area());
    }
}
