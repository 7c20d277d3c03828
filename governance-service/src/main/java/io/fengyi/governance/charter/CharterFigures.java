package io.fengyi.governance.charter;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Charters in force at {@code asOf}, by kind; they hold for the whole subdistrict, whatever the area asked for. */
@Component
class CharterFigures implements FigureSource {

    private static final String CHARTERS = "charters";

    private final CharterDesk desk;

    CharterFigures(CharterDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(CHARTERS, "kind"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        Map<String, Integer> byKind = new LinkedHashMap<>();
        desk.inForceOn(question.asOf()).forEach((kind, count) -> byKind.put(kind.name(), count));
        Figure figure = Figure.count(
                        CHARTERS,
                        byKind.values().stream().mapToInt(Integer::intValue).sum())
                .records("/api/v1/charters");
        return question.isGroupedBy("kind") ? figure.groups(Groups.of("kind", byKind)) : figure;
    }
}
