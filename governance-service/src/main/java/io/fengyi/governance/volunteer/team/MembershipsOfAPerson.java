package io.fengyi.governance.volunteer.team;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.OptimisticRetry;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** To which teams somebody belongs. Erased, to none, and a team that they led has no leader. */
@Component("teamMembershipsOfAPerson")
class MembershipsOfAPerson implements PersonalData {

    private final Teams teams;

    MembershipsOfAPerson(Teams teams) {
        this.teams = teams;
    }

    record Row(String teamId, boolean leader, Instant since) {}

    @Override
    public String section() {
        return "volunteer-memberships";
    }

    @Override
    public List<?> of(String workerId) {
        List<String> led = teams.ledBy(workerId).stream().map(VolunteerTeam::id).toList();
        return teams.membershipsOf(workerId).stream()
                .map(membership -> new Row(membership.teamId(), led.contains(membership.teamId()), membership.since()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        for (VolunteerTeam led : teams.ledBy(workerId)) {
            OptimisticRetry.run(() -> {
                VolunteerTeam team = teams.find(led.id()).orElseThrow();
                return team.isLedBy(workerId) ? teams.save(team.with(team.plan().withoutLeader())) : team;
            });
        }
        return Erased.removed(teams.forgetMember(workerId));
    }
}
