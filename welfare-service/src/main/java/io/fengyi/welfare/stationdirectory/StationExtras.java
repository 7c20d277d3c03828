package io.fengyi.welfare.stationdirectory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What merchants near a station offer; the benefits implement it. */
public interface StationExtras {

    /** Running offers of these merchants, by merchant; merchants without one may be missing. */
    Map<String, List<MerchantOffer>> offersOf(Collection<String> merchantIds);
}
