package io.fengyi.learning.themepackage;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many packages riders see; they are the same in all areas. */
@Component
class PackageFigures implements FigureSource {

    private final ThemePackageDesk desk;

    PackageFigures(ThemePackageDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("packages"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return Figure.count("packages", desk.countCurrent(question.ends())).records("/api/v1/theme-packages");
    }
}
