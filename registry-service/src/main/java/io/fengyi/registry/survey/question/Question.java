package io.fengyi.registry.survey.question;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param topic what the situation report tells of it; null for all other questions
 * @param options of SINGLE, MULTI and MATRIX
 * @param bands of NUMBER, in order
 * @param rows of MATRIX
 */
@Schema(name = "SurveyQuestion")
public record Question(
        @NotNull @Pattern(regexp = KEY) @Schema(example = "hours")
        String key,

        @NotNull @Schema(example = "NUMBER") QuestionKind kind,

        @NotNull @Size(min = 1, max = 200) @Schema(example = "您每天工作多少小时？")
        String text,

        @Nullable @Schema(description = "态势报告中的题目：选项或区间须与之一致", example = "WORKING_HOURS")
        Topic topic,

        @Nullable @Valid @Size(max = 20) List<@NotNull Option> options,
        @Nullable @Valid @Size(max = 20) List<@NotNull Band> bands,
        @Nullable @Valid @Size(max = 20) List<@NotNull Option> rows) {

    /** Keys of questions, options and rows. */
    public static final String KEY = "[A-Za-z][A-Za-z0-9_]{0,39}";

    /** The one-way tables of this question: one, or one for each row of a matrix; none for text. */
    public List<Dimension> dimensions() {
        return switch (kind) {
            case SINGLE, MULTI -> List.of(new Dimension(key, text, this, null, choices()));
            case NUMBER ->
                List.of(new Dimension(
                        key,
                        text,
                        this,
                        null,
                        given(bands).stream()
                                .map(band -> new Option(band.key(), band.label()))
                                .toList()));
            case MATRIX ->
                given(rows).stream()
                        .map(row -> new Dimension(key + '.' + row.key(), row.label(), this, row.key(), choices()))
                        .toList();
            case TEXT -> List.of();
        };
    }

    List<Option> choices() {
        return given(options);
    }

    List<Band> numberBands() {
        return given(bands);
    }

    List<Option> matrixRows() {
        return given(rows);
    }

    Optional<Band> bandOf(double number) {
        return given(bands).stream().filter(band -> band.holds(number)).findFirst();
    }

    Stream<String> optionKeys() {
        return choices().stream().map(Option::key);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
