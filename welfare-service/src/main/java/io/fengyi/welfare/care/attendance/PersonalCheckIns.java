package io.fengyi.welfare.care.attendance;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.worker.Anonymous;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** To which activities a person came; each gets a random token of its own when they are forgotten, so person-times stay. */
@Component
class PersonalCheckIns implements PersonalData {

    private final AttendanceRecords records;

    PersonalCheckIns(AttendanceRecords records) {
        this.records = records;
    }

    private record Row(String activityId, CheckInState state, Instant at, boolean byHand) {}

    @Override
    public String section() {
        return "care-check-ins";
    }

    @Override
    public List<?> of(String workerId) {
        return records.everyCheckInOf(workerId).stream()
                .map(checkIn -> new Row(checkIn.activityId(), checkIn.state(), checkIn.at(), checkIn.by() != null))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        long cut = 0;
        List<CheckIn> own = records.everyCheckInOf(workerId);
        while (!own.isEmpty()) {
            for (CheckIn checkIn : own) {
                cut += OptimisticRetry.run(() -> cut(checkIn.id(), workerId)) ? 1 : 0;
            }
            own = records.everyCheckInOf(workerId);
        }
        return Erased.kept(cut, Anonymous.COUNT);
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
