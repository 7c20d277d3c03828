package io.fengyi.governance.volunteer.activity;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.governance.volunteer.figure.Sums;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Activities that took place, by the day of their start. Source: governance.md 5. */
@Component
class ActivityFigures implements FigureSource {

    private static final String ACTIVITIES = "volunteerActivities";
    private static final Sums.Fields FIELDS = new Sums.Fields("month", "plan.communityCode", "plan.channel");

    private final Sums sums;

    ActivityFigures(Sums sums) {
        this.sums = sums;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(Sums.offer(ACTIVITIES));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        Criteria held = Criteria.where("state").in(ActivityState.HELD, ActivityState.CONFIRMED);
        List<Sums.Sum> groups = sums.of(VolunteerActivity.class, question, "businessDay", held, FIELDS);
        Figure figure = Figure.count(
                        ACTIVITIES, groups.stream().mapToLong(Sums.Sum::count).sum())
                .records("/api/v1/volunteer-activities?state=HELD&state=CONFIRMED&area=" + question.area() + "&from="
                        + question.from() + "&to=" + question.asOf());
        return Sums.grouped(figure, question, groups, Sums.Sum::count);
    }
}
