package io.fengyi.governance.volunteer.team;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Teams that exist at the end of the day asked for. Source: governance.md 5. */
@Component
class TeamFigures implements FigureSource {

    private static final String TEAMS = "volunteerTeams";

    private final Teams teams;

    TeamFigures(Teams teams) {
        this.teams = teams;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(TEAMS));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return Figure.count(TEAMS, teams.countActiveOn(question.asOf(), question.area()))
                .records("/api/v1/volunteer-teams?area=" + question.area() + "&on=" + question.asOf());
    }
}
