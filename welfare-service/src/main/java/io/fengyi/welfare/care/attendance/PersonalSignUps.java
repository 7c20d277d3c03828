package io.fengyi.welfare.care.attendance;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** For which activities a person signed up; the places are free again when the person is forgotten. */
@Component
class PersonalSignUps implements PersonalData {

    private final AttendanceRecords records;

    PersonalSignUps(AttendanceRecords records) {
        this.records = records;
    }

    private record Row(String activityId, Instant at) {}

    @Override
    public String section() {
        return "care-sign-ups";
    }

    @Override
    public List<?> of(String workerId) {
        return records.everySignUpOf(workerId).stream()
                .map(signUp -> new Row(signUp.activityId(), signUp.at()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(records.removeSignUpsOf(workerId));
    }
}
