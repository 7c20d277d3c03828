package io.fengyi.welfare.care.attendance;

import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.care.activity.ActivityDesk;
import io.fengyi.welfare.care.activity.ActivityFile;
import io.fengyi.welfare.worker.WorkerErasure;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What belongs to one person: shown to nobody but them, and cut when they are erased. */
@Component
public class AttendanceOf implements WorkerErasure {

    private final AttendanceRecords records;
    private final ActivityDesk activities;

    AttendanceOf(AttendanceRecords records, ActivityDesk activities) {
        this.records = records;
        this.activities = activities;
    }

    /** The activities that this worker signed up for or came to, at most 100 of each. */
    public List<ActivityFile> worker(String workerId) {
        return activities.all(Stream.concat(
                        records.checkInsOf(workerId).stream().map(CheckIn::activityId),
                        records.signUpsOf(workerId).stream().map(SignUp::activityId))
                .distinct()
                .toList());
    }

    /** Sign-ups are deleted; check-ins get a random token each, so that person-times stay. */
    @Override
    public void forget(String workerId) {
        records.removeSignUpsOf(workerId);
        List<CheckIn> own = records.checkInsOf(workerId);
        while (!own.isEmpty()) {
            own.forEach(checkIn -> OptimisticRetry.run(() -> cut(checkIn.id(), workerId)));
            own = records.checkInsOf(workerId);
        }
    }

    private boolean cut(String id, String workerId) {
        CheckIn checkIn = records.checkIn(id).orElseThrow();
        boolean linked = checkIn.workerId().equals(workerId);
        if (linked) {
            records.save(checkIn.forgetting("cut_" + UUID.randomUUID()));
        }
        return linked;
    }
}
