package io.fengyi.welfare.stationdirectory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merchant of the same friendly street, or within 1,000 m in the same community.
 *
 * @param metres from the station, when the merchant is on the map
 */
public record NearbyMerchant(
        String merchantId,
        String name,
        @Nullable String address,
        @Nullable Double metres,
        List<MerchantOffer> offers) {}
