package io.fengyi.registry.meeting;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.registry.membership.Member;
import io.fengyi.registry.membership.Members;
import io.fengyi.registry.partyorganisation.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Life of organisations. Source: registry.md 5. */
@Component
class MeetingFigures implements FigureSource {

    private static final int DISTRICT = 6;

    private final MeetingDesk meetings;
    private final Organisations organisations;
    private final Members members;

    MeetingFigures(MeetingDesk meetings, Organisations organisations, Members members) {
        this.meetings = meetings;
        this.organisations = organisations;
        this.members = members;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("lifeParticipation"), FigureOffer.of("meetingsOverdue"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return key.equals("lifeParticipation") ? participation(key, question) : overdue(key, question);
    }

    /** Of the members attached on the day, those who came at least once in its quarter. */
    private Figure participation(String key, FigureQuestion question) {
        LocalDate quarter = MeetingType.Every.QUARTER.start(question.asOf());
        Set<String> came = meetings.cameTo(district(question.area()), quarter, question.asOf());
        List<Member> attached = members.of(question).stream()
                .filter(member -> member.facts().isAttached())
                .toList();
        long active =
                attached.stream().filter(m -> came.contains(m.membershipId())).count();
        return Figure.shareOfPeople(key, active, attached.size(), question.exact());
    }

    /** Members of a community go to the meetings of organisations that have their seat anywhere in the district. */
    private static String district(String area) {
        return area.substring(0, Math.min(DISTRICT, area.length()));
    }

    /** Periods that ended within the asked time without the meeting. */
    private Figure overdue(String key, FigureQuestion question) {
        long late = organisations.standing(question.area(), question.asOf()).stream()
                .flatMap(o -> meetings.due(o, question.from(), question.asOf()).stream())
                .filter(DueMeeting::late)
                .count();
        return Figure.count(key, late)
                .records("/api/v1/organisation-meetings/due?late=true&asOf=" + question.asOf() + "&from="
                        + question.from() + "&area=" + question.area());
    }
}
