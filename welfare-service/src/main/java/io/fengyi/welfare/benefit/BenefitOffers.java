package io.fengyi.welfare.benefit;

import io.fengyi.welfare.stationdirectory.MerchantOffer;
import io.fengyi.welfare.stationdirectory.StationExtras;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the merchants near a station give riders now. */
@Component
class BenefitOffers implements StationExtras {

    private final Benefits benefits;

    BenefitOffers(Benefits benefits) {
        this.benefits = benefits;
    }

    @Override
    public Map<String, List<MerchantOffer>> offersOf(Collection<String> merchantIds) {
        return benefits.runningOf(merchantIds).stream()
                .collect(Collectors.groupingBy(
                        benefit -> benefit.offer().merchantId(),
                        Collectors.mapping(
                                benefit -> new MerchantOffer(
                                        benefit.id(),
                                        benefit.offer().kind(),
                                        benefit.offer().title()),
                                Collectors.toList())));
    }
}
