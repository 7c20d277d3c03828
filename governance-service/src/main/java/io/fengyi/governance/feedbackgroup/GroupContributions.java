package io.fengyi.governance.feedbackgroup;

import io.fengyi.governance.contribution.ContributionKind;
import io.fengyi.governance.contribution.ContributionPart;
import io.fengyi.governance.contribution.Contributions;
import io.fengyi.http.BusinessDay;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The groups that a rider is in. */
@Component
class GroupContributions implements Contributions {

    private final FeedbackGroups groups;

    GroupContributions(FeedbackGroups groups) {
        this.groups = groups;
    }

    @Override
    public ContributionKind kind() {
        return ContributionKind.GROUPS;
    }

    @Override
    public ContributionPart of(String workerId) {
        List<GroupMember> theirs = groups.membershipsOf(workerId);
        return ContributionPart.of(
                theirs.size(),
                theirs.stream()
                        .sorted(Comparator.comparing(GroupMember::since).reversed())
                        .limit(ContributionPart.NEWEST)
                        .map(one -> new ContributionPart.Item(
                                one.groupId(), "MEMBER", one.muted() ? "MUTED" : "JOINED", BusinessDay.of(one.since())))
                        .toList());
    }
}
