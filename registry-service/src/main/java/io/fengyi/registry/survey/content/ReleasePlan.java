package io.fengyi.registry.survey.content;

import io.fengyi.http.InvalidValue;
import io.fengyi.registry.survey.question.Dimension;
import io.fengyi.registry.survey.question.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What will be published, decided before the first answer: all one-way tables and these cross-tabs, nothing else.
 *
 * @param k 5 or 11: smaller cells are hidden
 * @param open whether everybody may see the results
 */
@Schema(name = "SurveyReleasePlan")
public record ReleasePlan(
        @Schema(description = "5 或 11；小于它的格不公布", example = "5")
        int k,

        @Schema(description = "结果对公众开放", example = "false") boolean open,
        @NotNull @Valid @Size(max = 10) List<@NotNull CrossTab> crossTabs) {

    static final int MOST_CELLS = 20;

    public static final ReleasePlan PLAIN = new ReleasePlan(5, false, List.of());

    /** Two questions against each other, by the keys of their one-way tables. */
    @Schema(name = "SurveyCrossTab")
    public record CrossTab(
            @NotNull @Pattern(regexp = Question.KEY) @Schema(example = "hoursBySatisfaction")
            String key,

            @NotNull @Schema(example = "hours") String rows,
            @NotNull @Schema(example = "satisfaction") String columns) {}

    /** @throws InvalidValue 422 {@code plan-invalid} */
    public void check(SurveyContent content) {
        if (k != 5 && k != 11) {
            throw new InvalidValue("/plan/k", "plan-invalid", "k: " + k + " (5 or 11)");
        }
        if (crossTabs.stream().map(CrossTab::key).distinct().count() < crossTabs.size()) {
            throw new InvalidValue("/plan/crossTabs", "key-twice", "each key once");
        }
        for (CrossTab tab : crossTabs) {
            require(content, tab.rows());
            require(content, tab.columns());
            if (tab.rows().equals(tab.columns())) {
                throw new InvalidValue(
                        "/plan/crossTabs", "plan-invalid", "crossTab: " + tab.key() + " (two questions)");
            }
        }
    }

    private static void require(SurveyContent content, String key) {
        boolean fits = content.dimension(key)
                .filter(dimension -> !dimension.isMulti())
                .map(Dimension::cells)
                .filter(cells -> cells.size() <= MOST_CELLS)
                .isPresent();
        if (!fits) {
            throw new InvalidValue("/plan/crossTabs", "plan-invalid", "question: " + key + " (one choice, 20 at most)");
        }
    }
}
