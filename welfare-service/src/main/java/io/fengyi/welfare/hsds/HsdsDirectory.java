package io.fengyi.welfare.hsds;

import io.fengyi.http.NotFound;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationFilter;
import io.fengyi.welfare.station.StationLookup;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Our directory as HSDS 3.0: a station is a service at a location, run by its subdistrict.
 *
 * <p>All states are shown: ACTIVE is active, SUSPENDED temporarily closed, CLOSED defunct. Ids are name-based UUIDs of
 * ours. Source: welfare.md 3.8; docs.openreferral.org, version 3.0.
 */
@Component
public class HsdsDirectory {

    private final StationLookup stations;
    private final Organizations organizations;
    private final StationTranslation translation;

    HsdsDirectory(StationLookup stations, Organizations organizations, StationTranslation translation) {
        this.stations = stations;
        this.organizations = organizations;
        this.translation = translation;
    }

    /**
     * What is asked for; all of it must hold.
     *
     * @param page from 1
     * @param perPage 1–100
     */
    public record Query(
            int page,
            int perPage,
            @Nullable String search,
            @Nullable Instant modifiedAfter,
            List<String> taxonomyTermIds,
            @Nullable String organizationId) {}

    /** Some rows and how many there are in all. */
    public record Slice<T>(List<T> rows, long total) {

        <R> Slice<R> map(Function<T, R> change) {
            return new Slice<>(rows.stream().map(change).toList(), total);
        }
    }

    public Slice<HsdsService> services(Query query) {
        return stationsOf(query).map(translation::serviceInList);
    }

    public HsdsService service(String uuid) {
        return stations.servingAs(uuid).map(translation::service).orElseThrow(() -> new NotFound("service", uuid));
    }

    public Slice<HsdsServiceAtLocation> servicesAtLocations(Query query) {
        return stationsOf(query).map(translation::atLocationInList);
    }

    public HsdsServiceAtLocation serviceAtLocation(String uuid) {
        return stations.locatedAs(uuid)
                .map(translation::atLocation)
                .orElseThrow(() -> new NotFound("service_at_location", uuid));
    }

    public Slice<HsdsOrganization> organizations(Query query) {
        Instant since = query.modifiedAfter();
        List<HsdsOrganization> found = organizations.all().stream()
                .filter(one -> since == null || !one.changedAt().isBefore(since))
                .map(Organizations.Dated::organization)
                .filter(one -> contains(one.name(), query.search()))
                .filter(one -> query.organizationId() == null || one.id().equals(query.organizationId()))
                .toList();
        return sliced(found, query);
    }

    public HsdsOrganization organization(String uuid) {
        return organizations.all().stream()
                .map(Organizations.Dated::organization)
                .filter(one -> one.id().equals(uuid))
                .findFirst()
                .orElseThrow(() -> new NotFound("organization", uuid));
    }

    public Slice<HsdsTaxonomy> taxonomies(Query query) {
        return sliced(
                Taxonomies.all().stream()
                        .filter(one -> contains(one.name(), query.search()))
                        .toList(),
                query);
    }

    public HsdsTaxonomy taxonomy(String uuid) {
        return Taxonomies.all().stream()
                .filter(one -> one.id().equals(uuid))
                .findFirst()
                .orElseThrow(() -> new NotFound("taxonomy", uuid));
    }

    public Slice<HsdsTaxonomyTerm> terms(Query query) {
        return sliced(
                Taxonomies.terms().stream()
                        .filter(one -> contains(one.name(), query.search()))
                        .toList(),
                query);
    }

    public HsdsTaxonomyTerm term(String uuid) {
        return Taxonomies.termOf(uuid).orElseThrow(() -> new NotFound("taxonomy_term", uuid));
    }

    private Slice<StationFile> stationsOf(Query query) {
        String organization = query.organizationId();
        String area =
                organization == null ? null : organizations.areaOf(organization).orElse(null);
        if (organization != null && area == null) {
            return new Slice<>(List.of(), 0);
        }
        StationFilter start =
                new StationFilter(null, null, null, null, area, null, Set.of(), query.search(), query.modifiedAfter());
        return Taxonomies.filter(start, query.taxonomyTermIds())
                .map(filter -> new Slice<>(
                        stations.slice(filter, (query.page() - 1L) * query.perPage(), query.perPage()),
                        stations.count(filter)))
                .orElseGet(() -> new Slice<>(List.of(), 0));
    }

    private static <T> Slice<T> sliced(List<T> all, Query query) {
        return new Slice<>(
                all.stream()
                        .skip((query.page() - 1L) * query.perPage())
                        .limit(query.perPage())
                        .toList(),
                all.size());
    }

    private static boolean contains(String text, @Nullable String part) {
        return part == null || text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
