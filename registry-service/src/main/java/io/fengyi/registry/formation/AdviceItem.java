package io.fengyi.registry.formation;

import io.fengyi.registry.partyorganisation.FormationMode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do about some enterprises.
 *
 * @param mode null for NURTURE
 * @param organisationId the organisation to extend, when it stands already
 * @param activists people on the way, of NURTURE items; null when 1–4
 * @param roleTags people by role tag, of NURTURE items; 1–4 are null
 */
@Schema(name = "FormationAdviceItem")
public record AdviceItem(
        Action action,
        @Nullable FormationMode mode,
        List<String> enterpriseIds,
        @Nullable String organisationId,
        @Schema(example = "3") int full,
        @Schema(example = "1") int here,
        @Schema(example = "2") int away,
        @Schema(example = "2") int transfersNeeded,
        List<Reason> reasons,
        List<Reason> alternatives,
        @Nullable Long activists,
        List<TagCount> roleTags) {

    /** Found an organisation, extend one, or prepare the ground. */
    public enum Action {
        FOUND,
        EXTEND,
        NURTURE
    }

    /** Why, as a code and as a sentence with the numbers. */
    @Schema(name = "FormationAdviceReason")
    public record Reason(
            @Schema(example = "FULL_ENOUGH") String code,
            @Schema(example = "有正式党员3名，可单独建立党支部") String text) {}

    /** People with a role tag; null when there are fewer than five. */
    @Schema(name = "FormationAdviceTagCount")
    public record TagCount(
            @Schema(example = "SITE_HEAD") String roleTag,
            @Nullable Long people) {}

    static AdviceItem of(
            Action action,
            @Nullable FormationMode mode,
            List<Firm> firms,
            @Nullable String organisationId,
            int transfersNeeded,
            List<Reason> reasons,
            List<Reason> alternatives) {
        return new AdviceItem(
                action,
                mode,
                firms.stream().map(Firm::id).sorted().toList(),
                organisationId,
                firms.stream().mapToInt(Firm::full).sum(),
                firms.stream().mapToInt(Firm::here).sum(),
                firms.stream().mapToInt(Firm::away).sum(),
                transfersNeeded,
                reasons,
                alternatives,
                null,
                List.of());
    }

    AdviceItem with(@Nullable Long people, List<TagCount> tags) {
        return new AdviceItem(
                action,
                mode,
                enterpriseIds,
                organisationId,
                full,
                here,
                away,
                transfersNeeded,
                reasons,
                alternatives,
                people,
                tags);
    }
}
