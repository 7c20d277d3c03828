package io.fengyi.welfare.hsds;

import io.fengyi.welfare.namedid.NamedUuid;
import io.fengyi.welfare.station.StationEntry;
import io.fengyi.welfare.station.StationFilter;
import io.fengyi.welfare.stationkind.Amenity;
import io.fengyi.welfare.stationkind.HostType;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our four lists of terms, fixed in code: kinds, tiers, hosts and amenities. */
final class Taxonomies {

    private static final String VERSION = "1";
    private static final String KIND = "kind";
    private static final String TIER = "tier";
    private static final String HOST = "host-type";
    private static final String AMENITY = "amenity";
    private static final List<HsdsTaxonomy> ALL = List.of(
            taxonomy(KIND, "场所类别", "小蜜蜂驿站、党群服务中心、货车司机之家、友好之家、专属停车位"),
            taxonomy(TIER, "三区", "街区、园区、社区"),
            taxonomy(HOST, "驿站依托", "社区党群服务中心、红色会客厅、红色驿站"),
            taxonomy(AMENITY, "设施", "在该处可用的设施与服务"));
    private static final List<HsdsTaxonomyTerm> TERMS = Stream.of(
                    Arrays.stream(StationKind.values())
                            .map(kind -> term(KIND, kind.name(), kind.chinese(), kind.english())),
                    Arrays.stream(StationTier.values())
                            .map(tier -> term(TIER, tier.name(), tier.chinese(), tier.name())),
                    Arrays.stream(HostType.values()).map(host -> term(HOST, host.name(), host.chinese(), host.name())),
                    Arrays.stream(Amenity.values()).map(one -> term(AMENITY, one.name(), one.chinese(), one.name())))
            .flatMap(Function.identity())
            .toList();

    private Taxonomies() {}

    static List<HsdsTaxonomy> all() {
        return ALL;
    }

    static List<HsdsTaxonomyTerm> terms() {
        return TERMS;
    }

    static Optional<HsdsTaxonomyTerm> termOf(String uuid) {
        return TERMS.stream().filter(term -> term.id().equals(uuid)).findFirst();
    }

    /** All terms that apply to a station. */
    static List<HsdsTaxonomyTerm> of(StationEntry entry) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(id(KIND, entry.kind().name()));
        codes.add(id(TIER, entry.tier().name()));
        HostType host = entry.hostType();
        if (host != null) {
            codes.add(id(HOST, host.name()));
        }
        entry.amenities().forEach(amenity -> codes.add(id(AMENITY, amenity.name())));
        return TERMS.stream().filter(term -> codes.contains(term.id())).toList();
    }

    /** Stations with all of these terms; empty when there can be none. */
    static Optional<StationFilter> filter(StationFilter start, Collection<String> termIds) {
        StationFilter filter = start;
        for (String termId : termIds) {
            HsdsTaxonomyTerm term = termOf(termId).orElse(null);
            filter = term == null ? null : narrowed(filter, term);
            if (filter == null) {
                return Optional.empty();
            }
        }
        return Optional.of(filter);
    }

    private static @Nullable StationFilter narrowed(StationFilter filter, HsdsTaxonomyTerm term) {
        if (term.taxonomyId().equals(taxonomyId(AMENITY))) {
            Set<Amenity> amenities = new LinkedHashSet<>(filter.amenities());
            amenities.add(Amenity.valueOf(term.code()));
            return with(filter, filter.kind(), filter.tier(), filter.hostType(), amenities);
        }
        if (term.taxonomyId().equals(taxonomyId(KIND))) {
            StationKind kind = StationKind.valueOf(term.code());
            return filter.kind() == null || filter.kind() == kind
                    ? with(filter, kind, filter.tier(), filter.hostType(), filter.amenities())
                    : null;
        }
        if (term.taxonomyId().equals(taxonomyId(TIER))) {
            StationTier tier = StationTier.valueOf(term.code());
            return filter.tier() == null || filter.tier() == tier
                    ? with(filter, filter.kind(), tier, filter.hostType(), filter.amenities())
                    : null;
        }
        HostType host = HostType.valueOf(term.code());
        return filter.hostType() == null || filter.hostType() == host
                ? with(filter, filter.kind(), filter.tier(), host, filter.amenities())
                : null;
    }

    private static StationFilter with(
            StationFilter filter,
            @Nullable StationKind kind,
            @Nullable StationTier tier,
            @Nullable HostType host,
            Set<Amenity> amenities) {
        return new StationFilter(
                filter.state(),
                kind,
                tier,
                host,
                filter.area(),
                filter.friendlyStreetId(),
                amenities,
                filter.nameContains(),
                filter.changedSince());
    }

    private static HsdsTaxonomy taxonomy(String code, String name, String description) {
        return new HsdsTaxonomy(taxonomyId(code), name, description, VERSION);
    }

    private static HsdsTaxonomyTerm term(String taxonomy, String code, String name, String description) {
        return new HsdsTaxonomyTerm(id(taxonomy, code), code, name, description, taxonomy, "zh", taxonomyId(taxonomy));
    }

    private static String taxonomyId(String code) {
        return NamedUuid.of("taxonomy", code);
    }

    private static String id(String taxonomy, String code) {
        return NamedUuid.of("taxonomy-term", taxonomy + "/" + code);
    }
}
