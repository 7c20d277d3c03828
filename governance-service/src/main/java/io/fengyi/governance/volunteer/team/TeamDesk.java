package io.fengyi.governance.volunteer.team;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.worker.KnownWorker;
import io.fengyi.governance.worker.Workers;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Founds and changes teams, lets riders join and leave, and answers who may act for a team.
 *
 * <p>A leader is a rider who is registered and always a member; to leave, somebody else has to lead first. A leader acts
 * for their own team only. Source: governance.md 3.5.
 */
@Component
public class TeamDesk {

    /** How a leader is named in histories: the team says who it is, and an erased one leaves no trace. */
    public static final String LEADER = "LEADER";

    private final Teams teams;
    private final Workers workers;
    private final Areas areas;
    private final Clock clock;

    TeamDesk(Teams teams, Workers workers, Areas areas, Clock clock) {
        this.teams = teams;
        this.workers = workers;
        this.areas = areas;
        this.clock = clock;
    }

    /** Founds a team with its leader as first member; the same key again gives the same team. */
    public TeamFile found(Caller caller, TeamPlan plan, @Nullable IdempotencyKey key) {
        check(caller, plan);
        String creationKey = key == null ? null : key.value();
        VolunteerTeam team = OptimisticRetry.run(() -> {
            Optional<VolunteerTeam> known = creationKey == null ? Optional.empty() : teams.foundedWith(creationKey);
            return known.orElseGet(
                    () -> teams.save(new VolunteerTeam(Ids.next("vtm"), null, plan, today(), creationKey)));
        });
        return withLeaderInIt(team);
    }

    /**
     * Changes what was said of a team.
     *
     * @throws StaleVersion when somebody else was faster
     */
    public TeamFile change(Caller caller, String id, long version, UnaryOperator<TeamPlan> change) {
        VolunteerTeam team = ofStaff(caller, id);
        StaleVersion.check(version, team.currentVersion());
        TeamPlan next = change.apply(team.plan());
        check(caller, next);
        return withLeaderInIt(teams.save(team.with(next)));
    }

    /** Teams that exist on the day; anybody may know them. */
    public Page<TeamFile> activeOn(@Nullable LocalDate day, @Nullable String area, PageRequest page) {
        return teams.activeOn(day == null ? today() : day, area, page).map(this::file);
    }

    /** Any team, also one that is no more. */
    public TeamFile get(String id) {
        return file(find(id));
    }

    /** The leader's handle, for members and the staff of the area; empty for everybody else. */
    public Optional<String> leaderHandle(Caller caller, TeamFile team) {
        String leader = team.plan().leader();
        boolean concerned = staffScope(caller).covers(team.plan().area())
                || caller.has(Role.WORKER) && teams.isMember(team.id(), caller.workerId());
        return leader == null || !concerned ? Optional.empty() : Optional.of(workers.handleOf(leader));
    }

    /** Teams that this rider belongs to. */
    public Page<TeamFile> mine(Caller caller, PageRequest page) {
        return teams.membershipsOf(caller.workerId(), page).map(membership -> file(find(membership.teamId())));
    }

    /** Joining again changes nothing. */
    public TeamFile join(Caller caller, String id) {
        VolunteerTeam team = find(id);
        requireActive(team);
        teams.join(Membership.of(id, caller.workerId(), clock.instant()));
        return file(team);
    }

    /** Leaving twice changes nothing; a leader hands over first. */
    public void leave(Caller caller, String id) {
        if (find(id).isLedBy(caller.workerId())) {
            throw new Conflict("leader-cannot-leave", id + ": name another leader first");
        }
        teams.leave(id, caller.workerId());
    }

    /** @throws Conflict {@code team-ended} */
    public void requireActive(String id) {
        requireActive(find(id));
    }

    /**
     * Who acts for a team in a community: its leader, or staff of the place.
     *
     * @return {@link #LEADER} or the account
     * @throws Forbidden {@code not-your-team} for a rider who does not lead it
     * @throws NotFound for staff of other places
     */
    public String actsFor(Caller caller, String teamId, String communityCode) {
        VolunteerTeam team = find(teamId);
        if (staffScope(caller).covers(communityCode)) {
            return caller.accountId();
        }
        if (caller.has(Role.WORKER)) {
            if (team.isLedBy(caller.workerId())) {
                return LEADER;
            }
            throw new Forbidden("not-your-team", "team " + teamId + " is led by somebody else");
        }
        throw new NotFound("volunteer team", teamId);
    }

    private TeamFile withLeaderInIt(VolunteerTeam team) {
        teams.join(Membership.of(team.id(), Objects.requireNonNull(team.plan().leader()), clock.instant()));
        return file(team);
    }

    private void check(Caller caller, TeamPlan plan) {
        if (!staffScope(caller).covers(plan.area())) {
            throw new Forbidden("area-outside-scope", "area: " + plan.area());
        }
        if (areas.find(plan.area()).filter(area -> area.isValidOn(today())).isEmpty()) {
            throw new InvalidValue("/area", "area-unknown", "area: " + plan.area());
        }
        String leader = plan.leader();
        if (leader == null || workers.find(leader).filter(KnownWorker::isHere).isEmpty()) {
            throw new InvalidValue("/leader", "worker-unknown", "leader: " + leader + " (a registered worker)");
        }
        FreeText.check("/name", plan.name());
        FreeText.check("/charterText", plan.charterText());
    }

    private void requireActive(VolunteerTeam team) {
        if (!team.isActiveOn(today())) {
            throw new Conflict(
                    "team-ended", team.id() + ": active until " + team.plan().activeUntil());
        }
    }

    private VolunteerTeam ofStaff(Caller caller, String id) {
        return teams.find(id)
                .filter(team -> staffScope(caller).covers(team.plan().area()))
                .orElseThrow(() -> new NotFound("volunteer team", id));
    }

    private VolunteerTeam find(String id) {
        return teams.find(id).orElseThrow(() -> new NotFound("volunteer team", id));
    }

    private TeamFile file(VolunteerTeam team) {
        return new TeamFile(team.id(), team.currentVersion(), team.plan(), team.foundedOn(), teams.members(team.id()));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    private static DataScope staffScope(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }
}
