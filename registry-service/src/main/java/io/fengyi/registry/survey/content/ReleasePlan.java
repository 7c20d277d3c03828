package io.fengyi.registry.survey.content;

import io.fengyi.http.InvalidValue;
import io.fengyi.registry.survey.question.Dimension;
import io.fengyi.registry.survey.question.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will be published, decided before the first answer: all one-way tables and these cross-tabs, nothing else.
 *
 * @param k 5 or 11: smaller cells are hidden
 * @param communities codes that answers may name as their own; their table can be crossed with questions as {@link
 *     #COMMUNITY}; none for no breakdown
 * @param open whether everybody may see the results
 */
@Schema(name = "SurveyReleasePlan")
public record ReleasePlan(
        @Schema(description = "5 或 11；小于它的格不公布", example = "5")
        int k,

        @Schema(description = "结果对公众开放", example = "false") boolean open,
        @NotNull @Valid @Size(max = 10) List<@NotNull CrossTab> crossTabs,

        @Nullable
        @Size(max = 20)
        @Schema(
                description = "按社区公布：答卷可自报其中一个社区（题目键 community），交叉表可用 community 作行或列",
                example = "[\"320299001001\",\"320299001002\"]")
        List<@NotNull String> communities) {

    /** Key of the question in which of the plan's communities somebody is. */
    public static final String COMMUNITY = "community";

    static final int MOST_CELLS = 20;
    private static final int COMMUNITY_CODE = 12;

    public static final ReleasePlan PLAIN = new ReleasePlan(5, false, List.of(), null);

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
        checkCommunities(content);
        for (CrossTab tab : crossTabs) {
            require(content, tab.rows());
            require(content, tab.columns());
            if (tab.rows().equals(tab.columns())) {
                throw new InvalidValue(
                        "/plan/crossTabs", "plan-invalid", "crossTab: " + tab.key() + " (two questions)");
            }
        }
    }

    /** None when nothing is broken down by community. */
    List<String> communityCodes() {
        return communities == null ? List.of() : communities;
    }

    private void checkCommunities(SurveyContent content) {
        List<String> codes = communityCodes();
        for (String code : codes) {
            if (code.length() != COMMUNITY_CODE || !code.startsWith(content.area())) {
                throw new InvalidValue(
                        "/plan/communities",
                        "plan-invalid",
                        "community: " + code + " (12 digits, within " + content.area() + ")");
            }
        }
        boolean asked = content.questions().stream().anyMatch(q -> q.key().equals(COMMUNITY));
        if (new HashSet<>(codes).size() < codes.size() || (asked && !codes.isEmpty())) {
            throw new InvalidValue("/plan/communities", "key-twice", "each community once, and no such question");
        }
        if (codes.size() == 1) {
            throw new InvalidValue("/plan/communities", "plan-invalid", "communities: " + codes + " (at least 2)");
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
