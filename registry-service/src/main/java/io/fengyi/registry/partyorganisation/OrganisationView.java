package io.fengyi.registry.partyorganisation;

import io.fengyi.registry.validity.Days;
import io.fengyi.registry.validity.Span;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organisation on one day, as neighbours and callers see it.
 *
 * @param steps the whole history, oldest first
 */
@Schema(name = "PartyOrganisation")
public record OrganisationView(
        @Schema(example = "pto_0HZ8K3QF5S1RM") String id,
        Level level,
        @Nullable String parentId,
        @Schema(example = "闪送达党支部") String name,
        @Schema(example = "320299001") String areaCode,
        OrganisationState state,
        FormationMode mode,
        List<String> coveredEnterpriseIds,
        @Schema(description = "组建方式与覆盖企业的历次变动") List<Covered> formations,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn,
        List<Step> steps,
        long version) {

    /** Mode and covered enterprises with their days; {@code until} is the first day on which it was otherwise. */
    @Schema(name = "PartyOrganisationFormation")
    public record Covered(LocalDate from, @Nullable LocalDate until, FormationMode mode, List<String> enterpriseIds) {

        static Covered of(Span<Formation> span) {
            return new Covered(
                    LocalDate.parse(span.from()),
                    Days.endOf(span.until()),
                    span.value().mode(),
                    span.value().enterpriseIds());
        }
    }

    static OrganisationView of(PartyOrganisation o, LocalDate day) {
        Formation now = o.on(day);
        return new OrganisationView(
                o.id(),
                o.level(),
                o.parentId(),
                o.name(),
                o.areaCode(),
                o.state(),
                now.mode(),
                now.enterpriseIds(),
                o.formation().spans().stream().map(Covered::of).toList(),
                o.establishedOn(),
                o.dissolvedOn(),
                o.steps(),
                Objects.requireNonNull(o.version()));
    }
}
