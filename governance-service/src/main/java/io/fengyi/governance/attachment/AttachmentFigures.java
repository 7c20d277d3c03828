package io.fengyi.governance.attachment;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many workers are attached to a community at the end of a day. */
@Component
class AttachmentFigures implements FigureSource {

    private static final String ATTACHMENTS = "communityAttachments";
    private static final String COMMUNITY = "community";

    private final Attachments attachments;

    AttachmentFigures(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(ATTACHMENTS, COMMUNITY));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        Map<String, Long> lasting = attachments.lasting(question.inArea("communityCode"), question.asOf());
        Figure figure = Figure.people(
                        key,
                        lasting.values().stream().mapToLong(Long::longValue).sum())
                .records("/api/v1/community-attachments");
        return question.isGroupedBy(COMMUNITY) ? figure.groups(Groups.ofPeople(COMMUNITY, lasting)) : figure;
    }
}
