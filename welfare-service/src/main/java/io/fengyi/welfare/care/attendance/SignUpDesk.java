package io.fengyi.welfare.care.attendance;

import io.fengyi.access.Caller;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.care.activity.ActivityDesk;
import io.fengyi.welfare.care.activity.ActivityFile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A worker's own sign-ups; nobody else reads them. Source: welfare.md 3.4. */
@Component
public class SignUpDesk {

    private final AttendanceRecords records;
    private final ActivityDesk activities;
    private final Clock clock;

    SignUpDesk(AttendanceRecords records, ActivityDesk activities, Clock clock) {
        this.records = records;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * A sign-up.
     *
     * @param already whether the person had signed up before
     */
    public record Place(String activityId, Instant at, boolean already) {}

    /**
     * Signs up, once.
     *
     * @throws Conflict {@code care-activity-full}
     * @throws InvalidTransition when it is over or cancelled
     */
    public Place signUp(Caller caller, String activityId) {
        ActivityFile activity = open(activityId, "sign-up");
        String workerId = caller.workerId();
        return OptimisticRetry.run(() -> records.signUp(activityId, workerId)
                .map(known -> new Place(activityId, known.at(), true))
                .orElseGet(() -> {
                    SignUp made = records.insert(
                            new SignUp(Ids.next("csu"), activityId, workerId, freeSeat(activity), clock.instant()));
                    return new Place(activityId, made.at(), false);
                }));
    }

    /** Gives the place back; without one nothing happens. */
    public void withdraw(Caller caller, String activityId) {
        open(activityId, "sign-up");
        records.remove(activityId, caller.workerId());
    }

    /** Any free one, so that many at the same moment seldom want the same. */
    private int freeSeat(ActivityFile activity) {
        int capacity = activity.plan().capacity();
        Set<Integer> taken = records.seatsTaken(activity.id());
        List<Integer> free = IntStream.rangeClosed(1, capacity)
                .filter(seat -> !taken.contains(seat))
                .boxed()
                .toList();
        if (free.isEmpty() || taken.size() >= capacity) {
            throw new Conflict("care-activity-full", "capacity: " + capacity);
        }
        return free.get(ThreadLocalRandom.current().nextInt(free.size()));
    }

    private ActivityFile open(String activityId, String command) {
        ActivityFile activity = activities.get(activityId);
        if (!activity.state().takesSignUps()) {
            throw new InvalidTransition("care-activity " + activityId, activity.state(), command, List.of());
        }
        return activity;
    }
}
