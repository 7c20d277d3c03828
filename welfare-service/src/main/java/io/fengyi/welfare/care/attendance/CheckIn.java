package io.fengyi.welfare.care.attendance;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person at one activity; unique in both.
 *
 * @param workerId a random token after erasure
 * @param at when it was scanned, or entered by hand
 * @param deviceMark of a scan, unique within the activity
 * @param by account of the staff who entered or confirmed it by hand
 * @param reason why by hand
 */
@Document("care_check_ins")
record CheckIn(
        @Id String id,
        @Version @Nullable Long version,
        String activityId,
        String workerId,
        CheckInState state,
        Instant at,
        @Nullable String deviceMark,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Outbox outbox)
        implements Announcing {

    /** Somebody who was there confirms what was sent too late. */
    CheckIn confirmed(String account, String why) {
        return new CheckIn(
                id, version, activityId, workerId, CheckInState.CONFIRMED, at, deviceMark, account, why, outbox);
    }

    /** Keeps the count and forgets the person and the device. */
    CheckIn forgetting(String token) {
        return new CheckIn(id, version, activityId, token, state, at, null, by, reason, outbox);
    }

    CheckIn with(@Nullable Outbox events) {
        return new CheckIn(id, version, activityId, workerId, state, at, deviceMark, by, reason, events);
    }

    CheckInFile file(boolean already) {
        return new CheckInFile(id, activityId, state, at, already);
    }
}
