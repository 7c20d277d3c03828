package io.fengyi.welfare.station;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaStore;
import io.fengyi.media.Uploader;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.picture.PictureOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pictures of stations: open to everybody once a station has them, erased on request of its staff. */
@Component
class StationPhotos implements PictureOwner {

    private static final String PREFIX = "stn_";

    private final MediaStore store;
    private final Stations stations;
    private final StationAnnouncer announcer;

    StationPhotos(MediaStore store, Stations stations, StationAnnouncer announcer) {
        this.store = store;
        this.stations = stations;
        this.announcer = announcer;
    }

    /** Takes possession of what the station does not have yet; only the caller's own uploads. */
    void attach(Caller caller, String stationId, StationEntry entry, List<String> known) {
        entry.photos().stream()
                .filter(photo -> !known.contains(photo))
                .map(MediaId::new)
                .forEach(photo -> {
                    store.attach(photo, Uploader.of(caller), stationId);
                    store.publish(photo);
                });
    }

    /** Deletes what the station no longer has. */
    void drop(StationEntry before, StationEntry after) {
        before.photos().stream()
                .filter(photo -> !after.photos().contains(photo))
                .forEach(photo -> store.delete(new MediaId(photo)));
    }

    @Override
    public boolean owns(String ownerRef) {
        return ownerRef.startsWith(PREFIX);
    }

    @Override
    public boolean mayErase(Caller caller, String ownerRef) {
        return stations.find(ownerRef)
                .filter(station -> caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN)
                                .covers(station.entry().communityCode())
                        || caller.scope(Role.STATION_KEEPER).stationIds().contains(station.id()))
                .isPresent();
    }

    @Override
    public void erased(String ownerRef, String mediaId) {
        OptimisticRetry.run(() -> cut(ownerRef, mediaId));
    }

    private boolean cut(String stationId, String mediaId) {
        Station station = stations.find(stationId)
                .filter(found -> found.entry().photos().contains(mediaId))
                .orElse(null);
        if (station != null) {
            stations.save(announcer.mediaRedacted(station.withoutPhoto(mediaId), mediaId));
        }
        return station != null;
    }
}
