package io.fengyi.welfare.merchant;

import io.fengyi.http.Place;
import io.fengyi.welfare.agreement.Agreement;
import io.fengyi.welfare.agreement.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * What staff enter about a merchant.
 *
 * @param communityCode 12 digits
 * @param friendlyStreetId friendly street that it belongs to, if any
 * @param place point on the map as it was given
 */
public record MerchantEntry(
        String name,
        CreditCode creditCode,
        String communityCode,
        @Nullable String friendlyStreetId,
        @Nullable String address,
        @Nullable Place place,
        @Nullable String description,
        Agreement agreement) {}
