package io.fengyi.registry.enterprise;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is true of an enterprise for some time.
 *
 * @param brand what riders call it; a brand is not a legal entity
 * @param industry code of the dictionary industry
 * @param communityCode 12 digits
 */
public record EnterpriseFacts(
        String brand,
        @Nullable String legalName,
        String industry,
        String communityCode,
        @Nullable String address) {

    /** These facts with whatever differs between {@code before} and {@code after}. */
    EnterpriseFacts changedAs(EnterpriseFacts before, EnterpriseFacts after) {
        return new EnterpriseFacts(
                before.brand.equals(after.brand) ? brand : after.brand,
                Objects.equals(before.legalName, after.legalName) ? legalName : after.legalName,
                before.industry.equals(after.industry) ? industry : after.industry,
                before.communityCode.equals(after.communityCode) ? communityCode : after.communityCode,
                Objects.equals(before.address, after.address) ? address : after.address);
    }
}
