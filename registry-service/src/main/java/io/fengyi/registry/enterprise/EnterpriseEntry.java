package io.fengyi.registry.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff enter or change of an enterprise.
 *
 * @param checkDigitWaived the code stands on the paper with a wrong check digit
 * @param waiverReason at least ten characters then
 * @param validFrom day from which this holds; null is today
 */
public record EnterpriseEntry(
        String brand,
        @Nullable String legalName,
        @Nullable String creditCode,
        boolean checkDigitWaived,
        @Nullable String waiverReason,
        String industry,
        String communityCode,
        @Nullable String address,
        @Nullable LocalDate validFrom) {}
