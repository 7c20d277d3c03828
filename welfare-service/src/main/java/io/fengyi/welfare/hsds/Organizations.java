package io.fengyi.welfare.hsds;

import io.fengyi.welfare.community.AreaNames;
import io.fengyi.welfare.merchant.MerchantDesk;
import io.fengyi.welfare.merchant.MerchantFile;
import io.fengyi.welfare.namedid.NamedUuid;
import io.fengyi.welfare.station.StationLookup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Subdistricts that run stations, and merchants, as organizations. */
@Component
class Organizations {

    private static final int SUBDISTRICT = 9;

    private final StationLookup stations;
    private final MerchantDesk merchants;
    private final AreaNames names;

    Organizations(StationLookup stations, MerchantDesk merchants, AreaNames names) {
        this.stations = stations;
        this.merchants = merchants;
        this.names = names;
    }

    /** An organization and when anything of it last changed; a subdistrict is always of today. */
    record Dated(HsdsOrganization organization, Instant changedAt) {}

    /** Subdistricts first, then merchants in the order in which they were entered. */
    List<Dated> all() {
        List<Dated> all = new ArrayList<>(stations.communities().stream()
                .map(code -> code.substring(0, SUBDISTRICT))
                .distinct()
                .sorted()
                .map(code -> new Dated(subdistrict(code), Instant.MAX))
                .toList());
        merchants.everActiveIn("").forEach(merchant -> all.add(new Dated(of(merchant), changed(merchant))));
        return all;
    }

    /** Who runs the stations of a community. */
    HsdsOrganization runs(String communityCode) {
        return subdistrict(communityCode.substring(0, SUBDISTRICT));
    }

    /** The code of the subdistrict with this UUID. */
    Optional<String> areaOf(String uuid) {
        return stations.communities().stream()
                .map(code -> code.substring(0, SUBDISTRICT))
                .filter(code -> NamedUuid.of("subdistrict", code).equals(uuid))
                .findFirst();
    }

    private HsdsOrganization subdistrict(String code) {
        String name = names.of(code).orElse("街道 " + code);
        return new HsdsOrganization(
                NamedUuid.of("subdistrict", code), name, name + "：为骑手、快递员、货车司机设置的服务场所", "政府机构", null);
    }

    private static HsdsOrganization of(MerchantFile merchant) {
        String about = merchant.entry().description();
        return new HsdsOrganization(
                NamedUuid.of("merchant", merchant.id()),
                merchant.entry().name(),
                about == null ? "友好商户" : about,
                "友好商户",
                null);
    }

    private static Instant changed(MerchantFile merchant) {
        return merchant.history().stream()
                .map(step -> step.at())
                .max(Comparator.naturalOrder())
                .orElse(merchant.enteredAt());
    }
}
