package io.fengyi.governance.rolemodel.publication;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.governance.rolemodel.RoleModelDesk;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Role models shown at {@code asOf}, and publications of the period by medium. Source: governance.md 5. */
@Component
class RoleModelFigures implements FigureSource {

    private static final String ROLE_MODELS = "roleModels";
    private static final String PUBLICATIONS = "publications";
    private static final String MEDIUM = "medium";

    private final RoleModelDesk roleModels;
    private final Publications publications;

    RoleModelFigures(RoleModelDesk roleModels, Publications publications) {
        this.roleModels = roleModels;
        this.publications = publications;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(ROLE_MODELS), FigureOffer.of(PUBLICATIONS, MEDIUM));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        if (key.equals(ROLE_MODELS)) {
            return Figure.count(ROLE_MODELS, roleModels.shown(question)).records("/api/v1/role-models");
        }
        Map<String, Long> byMedium = publications.byMedium(question);
        Figure figure = Figure.count(
                PUBLICATIONS,
                byMedium.values().stream().mapToLong(Long::longValue).sum());
        return question.isGroupedBy(MEDIUM) ? figure.groups(Groups.of(MEDIUM, byMedium)) : figure;
    }
}
