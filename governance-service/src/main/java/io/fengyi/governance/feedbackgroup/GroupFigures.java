package io.fengyi.governance.feedbackgroup;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Groups at the end of a day, and reports made of their messages in a period. */
@Component
class GroupFigures implements FigureSource {

    private static final String GROUPS = "feedbackGroups";
    private static final String REPORTS = "groupReports";
    private static final String COMMUNITY = "community";
    private static final String MONTH = "month";
    private static final String AREA_FIELD = "communityCode";

    private final FeedbackGroups groups;
    private final GroupMessages messages;

    GroupFigures(FeedbackGroups groups, GroupMessages messages) {
        this.groups = groups;
        this.messages = messages;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(GROUPS, COMMUNITY), FigureOffer.of(REPORTS, COMMUNITY, MONTH));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return key.equals(GROUPS) ? groups(question) : reports(question);
    }

    private Figure groups(FigureQuestion question) {
        LocalDate day = question.asOf();
        List<FeedbackGroup> there = groups.all(question.inArea(AREA_FIELD)).stream()
                .filter(group -> !group.since().isAfter(day))
                .filter(group -> group.until() == null || group.until().isAfter(day))
                .toList();
        Figure figure = Figure.count(GROUPS, there.size()).records("/api/v1/feedback-groups");
        return question.isGroupedBy(COMMUNITY)
                ? figure.groups(Groups.of(COMMUNITY, counted(there, FeedbackGroup::communityCode)))
                : figure;
    }

    private Figure reports(FigureQuestion question) {
        List<GroupMessage> made = messages.reportedIn(question.inArea(AREA_FIELD), question.from(), question.asOf());
        Figure figure = Figure.count(REPORTS, made.size());
        if (question.isGroupedBy(COMMUNITY)) {
            return figure.groups(Groups.of(COMMUNITY, counted(made, GroupMessage::communityCode)));
        }
        return question.isGroupedBy(MONTH)
                ? figure.groups(Groups.of(
                        MONTH,
                        counted(
                                made,
                                message -> YearMonth.from(Objects.requireNonNull(message.reportedOn()))
                                        .toString())))
                : figure;
    }

    private static <T> Map<String, Long> counted(List<T> things, Function<T, String> by) {
        return things.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
