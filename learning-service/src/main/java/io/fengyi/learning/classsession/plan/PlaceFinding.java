package io.fengyi.learning.classsession.plan;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.learning.instructor.Instructors;
import io.fengyi.learning.site.Site;
import io.fengyi.learning.site.Sites;
import io.fengyi.learning.station.Station;
import io.fengyi.learning.station.Stations;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out where a class is to take place, and whether this caller may plan there. */
@Component
class PlaceFinding {

    private final Sites sites;
    private final Stations stations;
    private final Instructors instructors;

    PlaceFinding(Sites sites, Stations stations, Instructors instructors) {
        this.sites = sites;
        this.stations = stations;
        this.instructors = instructors;
    }

    SessionPlace find(Caller caller, PlanEntry entry) {
        String link = checkedLink(entry);
        long named = Stream.of(entry.siteId(), entry.stationId(), entry.address())
                .filter(Objects::nonNull)
                .count();
        if (entry.channel() == SessionChannel.ONLINE) {
            return online(caller, entry, link, named);
        }
        if (named != 1) {
            throw new InvalidValue(
                    "/siteId", "place-needed", "place: " + named + " named (one of siteId, stationId and address)");
        }
        String community = community(caller, entry);
        return new SessionPlace(entry.siteId(), entry.stationId(), entry.address(), link, community, community);
    }

    private SessionPlace online(Caller caller, PlanEntry entry, @Nullable String link, long named) {
        if (link == null || named > 0) {
            throw new InvalidValue("/link", "link-needed", "channel: ONLINE (a link instead of a place)");
        }
        return new SessionPlace(null, null, null, link, null, homeOf(caller));
    }

    private String community(Caller caller, PlanEntry entry) {
        if (entry.siteId() != null) {
            return ofSite(caller, entry.siteId());
        }
        String stationId = entry.stationId();
        if (stationId != null) {
            Station station = stations.find(stationId)
                    .filter(Station::isInUse)
                    .orElseThrow(() -> unknown("/stationId", "station-unknown", stationId));
            return requireScope(caller, station.communityCode());
        }
        if (entry.communityCode() == null) {
            throw new InvalidValue("/communityCode", "place-needed", "communityCode: needed with an address");
        }
        return requireScope(caller, entry.communityCode());
    }

    private String ofSite(Caller caller, String siteId) {
        Site site = sites.find(siteId).filter(Site::open).orElseThrow(() -> unknown("/siteId", "site-unknown", siteId));
        boolean own = instructors.enterprisesOf(caller).contains(site.enterpriseId());
        if (!own && !staffScope(caller).covers(site.communityCode())) {
            throw new Forbidden("area-outside-scope", "siteId: " + siteId);
        }
        return site.communityCode();
    }

    /** An instructor plans for the own enterprises, so places without an enterprise bind them by area only if at all. */
    private static String requireScope(Caller caller, String communityCode) {
        DataScope instructor = caller.scope(Role.INSTRUCTOR);
        boolean free = caller.has(Role.INSTRUCTOR) && instructor.areas().isEmpty();
        if (!free && !instructor.covers(communityCode) && !staffScope(caller).covers(communityCode)) {
            throw new Forbidden("area-outside-scope", "communityCode: " + communityCode);
        }
        return communityCode;
    }

    /** In which area an online class counts: that of its planner. */
    private String homeOf(Caller caller) {
        return staffScope(caller).areas().stream().sorted().findFirst().orElseGet(() -> {
            DataScope instructor = caller.scope(Role.INSTRUCTOR);
            return instructor.areas().stream()
                    .sorted()
                    .findFirst()
                    .orElseGet(() -> sites.anyOf(instructors.enterprisesOf(caller))
                            .map(Site::subdistrict)
                            .orElse(""));
        });
    }

    private static DataScope staffScope(Caller caller) {
        return caller.scope(Role.STREET_ADMIN, Role.PARTY_AFFAIRS);
    }

    private static @Nullable String checkedLink(PlanEntry entry) {
        String link = entry.link();
        if (link != null && !isHttps(link)) {
            throw new InvalidValue("/link", "link-not-allowed", "link: " + link + " (https only)");
        }
        return link;
    }

    private static boolean isHttps(String link) {
        try {
            URI address = new URI(link);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static InvalidValue unknown(String pointer, String code, String id) {
        return new InvalidValue(pointer, code, pointer.substring(1) + ": " + id + " (unknown or closed)");
    }
}
