package io.fengyi.registry.survey;

import io.fengyi.contracts.registry.PublishedCell;
import io.fengyi.contracts.registry.PublishedTable;
import io.fengyi.contracts.registry.SurveyOpened;
import io.fengyi.contracts.registry.SurveyPublished;
import io.fengyi.registry.survey.result.ResultTable;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells the other services about surveys, in the same write as the survey itself. */
final class SurveyAnnouncer {

    /** Of the 8 kB that an event may have. */
    private static final int ROOM = 6_000;

    private static final int FRAME = 48;

    private final EventComposer events;

    SurveyAnnouncer(EventComposer events) {
        this.events = events;
    }

    Survey opened(Survey survey) {
        return announcing(survey, new SurveyOpened(survey.id(), survey.content().purpose()));
    }

    /** As many one-way tables as an event has room for, in the order of the questions. */
    Survey published(Survey survey) {
        List<PublishedTable> tables = new ArrayList<>();
        int size = 0;
        for (ResultTable table : survey.progress().tables()) {
            size += size(table);
            if (!table.isCrossTab() && size <= ROOM) {
                tables.add(told(table));
            }
        }
        return announcing(
                survey,
                new SurveyPublished(
                        survey.id(),
                        survey.content().purpose(),
                        tables,
                        survey.content().area()));
    }

    private static PublishedTable told(ResultTable table) {
        return new PublishedTable(
                table.key(),
                table.validN(),
                table.cells().stream()
                        .map(cell -> new PublishedCell(
                                Objects.requireNonNull(cell.column()),
                                Objects.requireNonNull(cell.label()),
                                cell.count()))
                        .toList());
    }

    private static int size(ResultTable table) {
        return FRAME
                + table.cells().stream()
                        .mapToInt(cell -> FRAME + bytes(cell.column()) + bytes(cell.label()))
                        .sum();
    }

    private static int bytes(@org.jspecify.annotations.Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private Survey announcing(Survey survey, Record event) {
        return survey.with(Outbox.append(survey.outbox(), List.of(events.compose(survey.id(), event))));
    }
}
