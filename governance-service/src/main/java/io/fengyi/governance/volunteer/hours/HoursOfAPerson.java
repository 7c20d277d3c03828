package io.fengyi.governance.volunteer.hours;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.OptimisticRetry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When somebody was there. Erased, a person-time stays that is nobody's. */
@Component
class HoursOfAPerson implements PersonalData {

    private final HoursRecords records;

    HoursOfAPerson(HoursRecords records) {
        this.records = records;
    }

    record Row(
            String hoursId,
            String activityId,
            LocalDate businessDay,
            Instant in,
            @Nullable Instant out,
            HoursState state,
            int minutes,
            @Nullable String reason,
            @Nullable String voidedBecause) {}

    @Override
    public String section() {
        return "volunteer-hours";
    }

    @Override
    public List<?> of(String workerId) {
        return records.all(workerId).stream().map(HoursOfAPerson::row).toList();
    }

    @Override
    public Erased erase(String workerId) {
        List<VolunteerHours> theirs = records.all(workerId);
        for (VolunteerHours one : theirs) {
            OptimisticRetry.run(() -> {
                VolunteerHours hours = records.find(one.id()).orElseThrow();
                return hours.erased() ? hours : records.save(hours.forgotten("erased_" + UUID.randomUUID()));
            });
        }
        return Erased.removed(theirs.size());
    }

    private static Row row(VolunteerHours hours) {
        Presence out = hours.out();
        HoursDecision confirmed = hours.confirmed();
        HoursDecision voided = hours.voided();
        return new Row(
                hours.id(),
                hours.activityId(),
                hours.spell().businessDay(),
                hours.in().at(),
                out == null ? null : out.at(),
                hours.state(),
                hours.minutes(),
                confirmed == null ? null : confirmed.reason(),
                voided == null ? null : voided.reason());
    }
}
