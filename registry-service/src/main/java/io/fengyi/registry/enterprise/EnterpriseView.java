package io.fengyi.registry.enterprise;

import io.fengyi.registry.validity.Days;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An enterprise on one day, as neighbours and callers see it. */
public record EnterpriseView(
        EnterpriseId id,
        String brand,
        @Nullable String legalName,
        @Nullable String creditCode,
        @Nullable String waiverReason,
        String industry,
        String communityCode,
        @Nullable String address,
        EnterpriseStatus status,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        long version) {

    static EnterpriseView of(Enterprise enterprise, LocalDate day) {
        EnterpriseFacts facts = enterprise.facts().on(day).orElse(enterprise.current());
        return new EnterpriseView(
                new EnterpriseId(enterprise.id()),
                facts.brand(),
                facts.legalName(),
                enterprise.creditCode(),
                enterprise.waiverReason(),
                facts.industry(),
                facts.communityCode(),
                facts.address(),
                enterprise.statusOn(day),
                enterprise.facts().start(),
                Days.endOf(enterprise.until()),
                Objects.requireNonNull(enterprise.version()));
    }
}
