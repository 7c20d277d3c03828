package io.fengyi.registry.membership;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many members an organisation here reaches. Source: registry.md 5. */
@Component
class MembershipFigures implements FigureSource {

    private final Members members;

    MembershipFigures(Members members) {
        this.members = members;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("membersAttached"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        long attached = members.of(question).stream()
                .filter(member -> member.facts().isAttached())
                .count();
        return Figure.people(key, attached, question.exact())
                .records("/api/v1/memberships?attached=true&asOf=" + question.asOf() + "&area=" + question.area());
    }
}
