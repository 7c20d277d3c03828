package io.fengyi.learning.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A survey whose results are public.
 *
 * @param purpose what it is for
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("published_surveys")
public record PublishedSurvey(@Id String surveyId, String purpose, List<Table> tables, Instant toldAt) {

    public PublishedSurvey {
        tables = List.copyOf(tables);
    }

    /**
     * How one question was answered.
     *
     * @param validN answers to it
     */
    public record Table(String question, int validN, List<Cell> cells) {

        public Table {
            cells = List.copyOf(cells);
        }

        public Optional<Cell> cell(String option) {
            return cells.stream().filter(cell -> cell.option().equals(option)).findFirst();
        }
    }

    /**
     * How often one option was chosen.
     *
     * @param label as it was shown
     * @param count null when it is suppressed
     */
    public record Cell(
            String option, String label, @Nullable Integer count) {}

    public Optional<Table> table(String question) {
        return tables.stream()
                .filter(table -> table.question().equals(question))
                .findFirst();
    }

    /** Valid answers to the question that most people answered. */
    public int validAnswers() {
        return tables.stream().mapToInt(Table::validN).max().orElse(0);
    }
}
