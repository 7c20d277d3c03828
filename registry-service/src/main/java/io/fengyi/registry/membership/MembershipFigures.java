package io.fengyi.registry.membership;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.registry.census.Census;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many members an organisation here reaches, and whose papers are elsewhere. Source: registry.md 5 and 3.4. */
@Component
class MembershipFigures implements FigureSource {

    private static final String ATTACHED = "membersAttached";
    private static final String FLOWING = "flowingMembers";

    private final Members members;
    private final Census census;

    MembershipFigures(Members members, Census census) {
        this.members = members;
        this.census = census;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(ATTACHED), FigureOffer.of(FLOWING));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<Member> all = members.of(question);
        return key.equals(FLOWING)
                ? people(key, flowing(all, question.asOf()), "flowing-members?", question)
                : people(key, attached(all), "memberships?attached=true&", question);
    }

    private static long attached(List<Member> all) {
        return all.stream().filter(member -> member.facts().isAttached()).count();
    }

    /** Only those who work here on the day. */
    private long flowing(List<Member> all, LocalDate day) {
        List<String> away = all.stream()
                .filter(member -> !member.facts().isHere())
                .map(Member::workerId)
                .toList();
        return census.of(away, day).size();
    }

    private static Figure people(String key, long number, String list, FigureQuestion question) {
        return Figure.people(key, number, question.exact())
                .records("/api/v1/" + list + "asOf=" + question.asOf() + "&area=" + question.area());
    }
}
