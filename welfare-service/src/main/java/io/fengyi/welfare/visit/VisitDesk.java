package io.fengyi.welfare.visit;

import io.fengyi.access.vault.BlindIndex;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.TooMany;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationLookup;
import io.fengyi.welfare.station.StationState;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts who comes to a station without asking who it is.
 *
 * <p>The QR code at the door leads to the station; the visitor's device adds a random token that it makes anew each day.
 * A token counts once a day at a station; its mark is keyed to station and day, so that no two can be joined to a trail,
 * and is deleted on the next day. Source: welfare.md 3.1.
 */
@Component
public class VisitDesk {

    private static final Logger log = LoggerFactory.getLogger(VisitDesk.class);
    private static final Duration UNTIL_TOMORROW = Duration.ofHours(6);

    private final VisitCounts counts;
    private final StationLookup stations;
    private final BlindIndex marks;
    private final Clock clock;

    VisitDesk(VisitCounts counts, StationLookup stations, BlindIndex marks, Clock clock) {
        this.counts = counts;
        this.stations = stations;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * Counts a visit.
     *
     * @return whether this token had not been counted here today
     * @throws TooMany {@code too-many-visits} beyond 5,000 tokens a day
     */
    public boolean visit(String stationId, String dayToken) {
        StationFile station = stations.get(stationId);
        if (station.state() != StationState.ACTIVE) {
            throw new Conflict("station-not-active", "station " + stationId + ": " + station.state());
        }
        LocalDate today = BusinessDay.of(clock.instant());
        String mark = marks.of("visit/" + stationId + "/" + today, dayToken).substring(0, 20);
        boolean counted = counts.count(stationId, station.entry().communityCode(), today, mark);
        if (!counted && counts.isFull(stationId, today)) {
            throw new TooMany("too-many-visits", "visits of " + stationId + " today: 5000", UNTIL_TOMORROW);
        }
        return counted;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10M")
    void forgetTokensOfEarlierDays() {
        long forgotten = counts.forgetMarksBefore(BusinessDay.of(clock.instant()));
        if (forgotten > 0) {
            log.info("event=visit-tokens-deleted counters={}", forgotten);
        }
    }
}
