package io.fengyi.welfare.following;

import io.fengyi.access.Caller;
import io.fengyi.http.Conflict;
import io.fengyi.welfare.menu.MenuDesk;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationLookup;
import io.fengyi.welfare.usedservices.UsedService;
import io.fengyi.welfare.usedservices.UsedServicesPart;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets riders follow stations; nobody sees who follows.
 *
 * <p>A follower is told of a new menu by a message, and by the rider's own list of used services until the rider says
 * that it was seen (follow again). Source: welfare.md 3.1, 3.9.
 */
@Component
public class FollowingDesk implements UsedServicesPart {

    private static final int MOST = 100;

    private final FollowedStations followed;
    private final StationLookup stations;
    private final MenuDesk menus;
    private final Clock clock;

    FollowingDesk(FollowedStations followed, StationLookup stations, MenuDesk menus, Clock clock) {
        this.followed = followed;
        this.stations = stations;
        this.menus = menus;
        this.clock = clock;
    }

    /**
     * Follows a station, or says that its menu was seen.
     *
     * @throws Conflict {@code too-many-followed} beyond 100 stations
     */
    public void follow(Caller caller, String stationId) {
        stations.get(stationId);
        String worker = caller.workerId();
        if (!followed.isFollowed(worker, stationId) && followed.count(worker) >= MOST) {
            throw new Conflict("too-many-followed", "followed stations: " + MOST);
        }
        followed.follow(worker, stationId, clock.instant(), menus.newestVersion(stationId));
    }

    /** Follows no longer; doing it twice changes nothing. */
    public void unfollow(Caller caller, String stationId) {
        followed.unfollow(caller.workerId(), stationId);
    }

    @Override
    public String name() {
        return "stations";
    }

    @Override
    public List<UsedService> of(String workerId) {
        List<FollowedStation> mine = followed.of(workerId);
        Map<String, StationFile> files =
                stations.all(mine.stream().map(FollowedStation::stationId).toList());
        return mine.stream()
                .flatMap(one -> Stream.ofNullable(files.get(one.stationId())).map(station -> used(one, station)))
                .toList();
    }

    private UsedService used(FollowedStation one, StationFile station) {
        int newest = menus.newestVersion(one.stationId());
        return new UsedService(
                one.stationId(),
                station.entry().name(),
                one.since(),
                station.state().name(),
                newest > one.menuSeen() ? "服务菜单已更新至第 " + newest + " 版" : null);
    }
}
