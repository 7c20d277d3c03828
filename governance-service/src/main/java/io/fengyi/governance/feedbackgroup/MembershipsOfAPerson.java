package io.fengyi.governance.feedbackgroup;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.OptimisticRetry;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** In which groups somebody is. Erased, they are in none, and a group that they kept has no keeper. */
@Component("groupMembershipsOfAPerson")
class MembershipsOfAPerson implements PersonalData {

    private final FeedbackGroups groups;

    MembershipsOfAPerson(FeedbackGroups groups) {
        this.groups = groups;
    }

    record Row(String groupId, boolean muted, boolean keeper, Instant since) {}

    @Override
    public String section() {
        return "feedback-memberships";
    }

    @Override
    public List<?> of(String workerId) {
        List<String> kept = keptBy(workerId).stream().map(FeedbackGroup::id).toList();
        return groups.membershipsOf(workerId).stream()
                .map(member ->
                        new Row(member.groupId(), member.muted(), kept.contains(member.groupId()), member.since()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        List<GroupMember> memberships = groups.membershipsOf(workerId);
        memberships.forEach(member -> groups.leave(member.groupId(), workerId));
        keptBy(workerId)
                .forEach(group -> OptimisticRetry.run(() -> groups.find(group.id())
                        .filter(now -> workerId.equals(now.keeper()))
                        .map(FeedbackGroup::withoutKeeper)
                        .map(groups::save)));
        return Erased.removed(memberships.size());
    }

    private List<FeedbackGroup> keptBy(String workerId) {
        return groups.all(Criteria.where("keeper").is(workerId));
    }
}
