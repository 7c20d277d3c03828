package io.fengyi.registry.instructor;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far guidance reaches. Source: registry.md 5. */
@Component
class InstructorFigures implements FigureSource {

    private final Guidance guidance;
    private final EnterpriseDesk enterprises;

    InstructorFigures(Guidance guidance, EnterpriseDesk enterprises) {
        this.guidance = guidance;
        this.enterprises = enterprises;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("guidanceCoverage"), FigureOffer.of("instructors"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        if (key.equals("instructors")) {
            return Figure.count(key, guidance.instructorsIn(question.area(), question.asOf()))
                    .records("/api/v1/instructors?asOf=" + question.asOf() + "&area=" + question.area());
        }
        List<EnterpriseView> active = enterprises.activeFor(question).apply(question.asOf());
        long gaps = guidance.gaps(active, question.asOf()).size();
        return Figure.share(key, active.size() - gaps, active.size(), 1)
                .records("/api/v1/guidance-gaps?asOf=" + question.asOf() + "&area=" + question.area());
    }
}
