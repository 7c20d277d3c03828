package io.fengyi.welfare.care.attendance;

import io.fengyi.welfare.usedservices.UsedService;
import io.fengyi.welfare.usedservices.UsedServicesPart;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The activities that the rider signed up for or came to. */
@Component
class ActivitiesUsed implements UsedServicesPart {

    private final AttendanceOf attendance;

    ActivitiesUsed(AttendanceOf attendance) {
        this.attendance = attendance;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public List<UsedService> of(String workerId) {
        return attendance.worker(workerId).stream()
                .map(activity -> new UsedService(
                        activity.id(),
                        Objects.requireNonNullElse(activity.plan().title(), activity.seriesName()),
                        activity.plan().startsAt(),
                        activity.state().name(),
                        null))
                .sorted(Comparator.comparing(UsedService::since).reversed())
                .toList();
    }
}
