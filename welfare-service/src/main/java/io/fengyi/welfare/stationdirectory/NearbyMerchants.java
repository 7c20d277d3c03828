package io.fengyi.welfare.stationdirectory;

import io.fengyi.http.Distance;
import io.fengyi.http.Place;
import io.fengyi.welfare.merchant.MerchantDesk;
import io.fengyi.welfare.merchant.MerchantFile;
import io.fengyi.welfare.station.StationFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which merchants are worth a walk from a station, and what they offer. */
@Component
class NearbyMerchants {

    private static final double WALK = 1_000;

    private final MerchantDesk merchants;
    private final StationExtras extras;

    NearbyMerchants(MerchantDesk merchants, StationExtras extras) {
        this.merchants = merchants;
        this.extras = extras;
    }

    /** By station. */
    Map<String, List<NearbyMerchant>> of(Collection<StationFile> stations) {
        Map<String, MerchantFile> known = new LinkedHashMap<>();
        merchants
                .activeAround(
                        distinct(stations, station -> station.entry().friendlyStreetId()),
                        distinct(stations, station -> station.entry().communityCode()))
                .forEach(merchant -> known.put(merchant.id(), merchant));
        Map<String, List<MerchantOffer>> offers = extras.offersOf(known.keySet());
        return stations.stream()
                .collect(Collectors.toMap(
                        StationFile::id,
                        station -> known.values().stream()
                                .map(merchant -> near(station, merchant, offers.getOrDefault(merchant.id(), List.of())))
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private static Optional<NearbyMerchant> near(
            StationFile station, MerchantFile merchant, List<MerchantOffer> offers) {
        Place place = merchant.entry().place();
        Double metres = place == null ? null : Double.valueOf(Math.round(Distance.metres(station.wgs84(), place)));
        String street = station.entry().friendlyStreetId();
        boolean together = street != null && street.equals(merchant.entry().friendlyStreetId());
        boolean close = metres != null && metres <= WALK;
        return together || close
                ? Optional.of(new NearbyMerchant(
                        merchant.id(), merchant.entry().name(), merchant.entry().address(), metres, offers))
                : Optional.empty();
    }

    private static Set<String> distinct(
            Collection<StationFile> stations, Function<StationFile, @Nullable String> value) {
        return stations.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
