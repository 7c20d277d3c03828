package io.fengyi.governance.volunteer.hours;

import io.fengyi.governance.contribution.ContributionKind;
import io.fengyi.governance.contribution.ContributionPart;
import io.fengyi.governance.contribution.Contributions;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a rider gives by volunteering: hours that count, and such that still wait for a decision. */
@Component
class HoursContributions implements Contributions {

    private final HoursRecords records;

    HoursContributions(HoursRecords records) {
        this.records = records;
    }

    @Override
    public ContributionKind kind() {
        return ContributionKind.HOURS;
    }

    @Override
    public ContributionPart of(String workerId) {
        List<VolunteerHours> theirs = records.all(workerId).stream()
                .filter(hours -> hours.state() != HoursState.VOIDED)
                .sorted(Comparator.comparing(VolunteerHours::id).reversed())
                .toList();
        int minutes = theirs.stream().mapToInt(VolunteerHours::minutes).sum();
        return new ContributionPart(
                theirs.size(),
                minutes,
                theirs.stream()
                        .limit(ContributionPart.NEWEST)
                        .map(hours -> new ContributionPart.Item(
                                hours.id(),
                                hours.spell().kind(),
                                hours.state().name(),
                                hours.spell().businessDay()))
                        .toList());
    }
}
