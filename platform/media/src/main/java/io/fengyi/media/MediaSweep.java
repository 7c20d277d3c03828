package io.fengyi.media;

import io.fengyi.media.Media.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Deletes what nobody used for 24 hours and finishes redactions that a crash interrupted. Several instances may sweep
 * side by side: each step is conditional and can be repeated.
 */
class MediaSweep {

    private static final Logger log = LoggerFactory.getLogger(MediaSweep.class);
    private static final Duration UNUSED_LIFE = Duration.ofHours(24);
    private static final int AT_A_TIME = 200;

    private final MediaRecords records;
    private final MediaStore store;
    private final Clock systemClock;

    MediaSweep(MediaRecords records, MediaStore store, Clock systemClock) {
        this.records = records;
        this.store = store;
        this.systemClock = systemClock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        Instant now = systemClock.instant();
        int deleted = 0;
        for (State state : new State[] {State.UNUSED, State.EXPIRED}) {
            for (Media media : records.createdBefore(state, now.minus(UNUSED_LIFE), AT_A_TIME)) {
                if (records.expire(media.id())) {
                    store.delete(media.id());
                    deleted++;
                }
            }
        }
        records.createdBefore(State.REDACTING, now, AT_A_TIME).forEach(store::finishRedaction);
        if (deleted > 0) {
            log.info("event=media-swept deleted={}", deleted);
        }
    }
}
