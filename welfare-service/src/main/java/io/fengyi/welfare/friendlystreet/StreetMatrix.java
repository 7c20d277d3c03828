package io.fengyi.welfare.friendlystreet;

import io.fengyi.welfare.merchant.MerchantFile;
import io.fengyi.welfare.stationdirectory.StationListing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A friendly street with everything that belongs to it, for one call of a map page.
 *
 * @param runningActivities null when nobody counts them
 */
public record StreetMatrix(
        StreetFile street,
        List<StationListing> stations,
        List<MerchantFile> merchants,
        @Nullable Long runningActivities) {}
