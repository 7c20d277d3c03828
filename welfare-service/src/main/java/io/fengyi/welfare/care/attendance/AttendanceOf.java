package io.fengyi.welfare.care.attendance;

import io.fengyi.welfare.care.activity.ActivityDesk;
import io.fengyi.welfare.care.activity.ActivityFile;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The activities of one person, shown to nobody but them. */
@Component
public class AttendanceOf {

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
}
