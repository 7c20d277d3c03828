package io.fengyi.welfare.hsds;

import io.fengyi.welfare.community.AreaNames;
import io.fengyi.welfare.namedid.NamedUuid;
import io.fengyi.welfare.station.StationEntry;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One station in the words of HSDS. */
@Component
class StationTranslation {

    private static final int DISTRICT = 6;
    private static final int PROVINCE = 2;
    /** HSDS asks for milliseconds, also when they are zero. */
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Organizations organizations;
    private final AreaNames names;

    StationTranslation(Organizations organizations, AreaNames names) {
        this.organizations = organizations;
        this.names = names;
    }

    HsdsService serviceInList(StationFile file) {
        return service(file, false);
    }

    HsdsService service(StationFile file) {
        return service(file, true);
    }

    HsdsServiceAtLocation atLocationInList(StationFile file) {
        return atLocation(file, false, service(file, false));
    }

    HsdsServiceAtLocation atLocation(StationFile file) {
        return atLocation(file, true, service(file, false));
    }

    private HsdsService service(StationFile file, boolean whole) {
        StationEntry entry = file.entry();
        String id = NamedUuid.of("service", file.id());
        HsdsOrganization organization = organizations.runs(entry.communityCode());
        return new HsdsService(
                id,
                organization.id(),
                entry.name(),
                entry.description(),
                status(file.state()),
                "无需账号、无需积分、无需证明，直接进门",
                "免费",
                "骑手、快递员、货车司机等新就业群体",
                MILLISECONDS.format(file.changedAt()),
                organization,
                whole ? phones(file) : null,
                whole ? schedules(file) : null,
                whole ? List.of(atLocation(file, true, null)) : null,
                whole ? attributes(entry, id, "service") : null);
    }

    private HsdsServiceAtLocation atLocation(StationFile file, boolean whole, @Nullable HsdsService service) {
        String id = NamedUuid.of("service-at-location", file.id());
        return new HsdsServiceAtLocation(
                id,
                NamedUuid.of("service", file.id()),
                NamedUuid.of("location", file.id()),
                file.entry().description(),
                whole ? schedules(file) : null,
                location(file, whole),
                whole ? attributes(file.entry(), id, "service_at_location") : null,
                service);
    }

    private HsdsLocation location(StationFile file, boolean whole) {
        StationEntry entry = file.entry();
        String id = NamedUuid.of("location", file.id());
        return new HsdsLocation(
                id,
                "physical",
                organizations.runs(entry.communityCode()).id(),
                entry.name(),
                entry.description(),
                file.wgs84().lat(),
                file.wgs84().lon(),
                file.id(),
                "fengyi",
                whole ? addresses(file, id) : null);
    }

    private List<HsdsAddress> addresses(StationFile file, String locationId) {
        String address = file.entry().address();
        if (address == null) {
            return List.of();
        }
        String community = file.entry().communityCode();
        String district = community.substring(0, DISTRICT);
        return List.of(new HsdsAddress(
                NamedUuid.of("address", file.id()),
                locationId,
                address,
                names.of(district).orElse(district),
                names.of(community).orElse(community),
                community.substring(0, PROVINCE),
                "",
                "CN",
                "physical"));
    }

    private static List<HsdsSchedule> schedules(StationFile file) {
        return Schedules.of(file.entry().hours(), NamedUuid.of("service-at-location", file.id()));
    }

    private static List<HsdsPhone> phones(StationFile file) {
        String contact = file.entry().contact();
        return contact == null ? List.of() : List.of(new HsdsPhone(NamedUuid.of("phone", file.id()), contact, "voice"));
    }

    private static List<HsdsAttribute> attributes(StationEntry entry, String linkId, String entity) {
        return Taxonomies.of(entry).stream()
                .map(term -> new HsdsAttribute(
                        NamedUuid.of("attribute", linkId + "/" + term.id()), linkId, term.id(), entity, term))
                .toList();
    }

    private static String status(StationState state) {
        return switch (state) {
            case ACTIVE -> "active";
            case SUSPENDED -> "temporarily closed";
            case CLOSED -> "defunct";
        };
    }
}
