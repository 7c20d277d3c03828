package io.fengyi.learning.attendance;

import io.fengyi.http.InvalidTransition;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody was at a class; unique for session and worker, and for session and device.
 *
 * @param workerId a random token once the person is forgotten: person-times stay, persons stay countable
 * @param at when it was scanned or entered
 * @param deviceMark of a scan; says nothing outside this session
 * @param byHand who entered it and why; null for a scan
 * @param confirmed when a late scan was confirmed, and by whom
 */
@Document("attendances")
record Attendance(
        @Id String id,
        @Version @Nullable Long version,
        AttendanceState state,
        String workerId,
        AttendedClass attended,
        Instant at,
        @Nullable String deviceMark,
        @Nullable Remark byHand,
        @Nullable Remark confirmed,
        @Nullable Remark voided,
        @Nullable Outbox outbox)
        implements Announcing {

    /** Who did something, when and why. */
    record Remark(Instant at, String by, @Nullable String reason) {}

    /** From a scan; a late one waits for somebody who was there. */
    static Attendance scanned(
            String id, String workerId, AttendedClass attended, Instant at, String deviceMark, boolean late) {
        AttendanceState state = late ? AttendanceState.LATE_SYNC : AttendanceState.CONFIRMED;
        return new Attendance(id, null, state, workerId, attended, at, deviceMark, null, null, null, null);
    }

    static Attendance entered(String id, String workerId, AttendedClass attended, Remark byHand) {
        return new Attendance(
                id, null, AttendanceState.CONFIRMED, workerId, attended, byHand.at(), null, byHand, null, null, null);
    }

    Attendance confirm(Remark remark) {
        if (state != AttendanceState.LATE_SYNC) {
            throw refused("confirmation");
        }
        return new Attendance(
                id,
                version,
                AttendanceState.CONFIRMED,
                workerId,
                attended,
                at,
                deviceMark,
                byHand,
                remark,
                voided,
                outbox);
    }

    Attendance voidIt(Remark remark) {
        if (state == AttendanceState.VOIDED) {
            throw refused("void");
        }
        return new Attendance(
                id,
                version,
                AttendanceState.VOIDED,
                workerId,
                attended,
                at,
                deviceMark,
                byHand,
                confirmed,
                remark,
                outbox);
    }

    Attendance with(@Nullable Outbox events) {
        return new Attendance(
                id, version, state, workerId, attended, at, deviceMark, byHand, confirmed, voided, events);
    }

    boolean isConfirmed() {
        return state == AttendanceState.CONFIRMED;
    }

    private InvalidTransition refused(String command) {
        return new InvalidTransition("attendance " + id, state, command, state.allowed());
    }
}
