package io.fengyi.welfare.friendlystreet;

import io.fengyi.welfare.merchant.MerchantFile;
import java.util.List;

/** A friendly street with everything that belongs to it, for one call of a map page. */
public record StreetMatrix(StreetFile street, List<MerchantFile> merchants) {}
