package io.fengyi.governance.feedbackgroup;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.feedbackgroup.FeedbackGroup.Edit;
import io.fengyi.governance.feedbackgroup.FeedbackGroup.State;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.site.Sites;
import io.fengyi.governance.worker.KnownWorker;
import io.fengyi.governance.worker.Workers;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/**
 * The door to groups and membership: staff open and edit them within their communities, workers join, mute and leave.
 * Source: governance.md 3.4.
 */
@Service
public class GroupDesk {

    private final FeedbackGroups groups;
    private final GroupMessages messages;
    private final Areas areas;
    private final Sites sites;
    private final Workers workers;
    private final Clock clock;

    GroupDesk(FeedbackGroups groups, GroupMessages messages, Areas areas, Sites sites, Workers workers, Clock clock) {
        this.groups = groups;
        this.messages = messages;
        this.areas = areas;
        this.sites = sites;
        this.workers = workers;
        this.clock = clock;
    }

    /** A group together with what the caller is in it: nothing, for those who are not. */
    public record Joined(FeedbackGroup group, @Nullable GroupMember member, long members, long unread) {}

    /**
     * 422 {@code community-unknown} for a community that is not there or not the caller's, {@code site-unknown} for a site
     * that is closed or lies elsewhere, {@code worker-unknown} for a keeper who is not on record.
     */
    public FeedbackGroup open(
            Caller caller,
            String name,
            String communityCode,
            @Nullable String siteId,
            @Nullable String keeper,
            @Nullable String key) {
        FreeText.check("/name", name);
        LocalDate today = today();
        boolean ours = scope(caller).covers(communityCode)
                && areas.communities(today).stream()
                        .anyMatch(area -> area.code().equals(communityCode));
        if (!ours) {
            throw new InvalidValue("/communityCode", "community-unknown", "communityCode: " + communityCode);
        }
        if (siteId != null
                && sites.find(siteId)
                        .filter(site -> site.isOpenIn(communityCode))
                        .isEmpty()) {
            throw new InvalidValue("/siteId", "site-unknown", "siteId: " + siteId + " (no open site there)");
        }
        requireKnown(keeper);
        FeedbackGroup opened = OptimisticRetry.run(() -> {
            Optional<FeedbackGroup> already = key == null ? Optional.empty() : groups.openedUnder(key);
            return already.orElseGet(() -> groups.save(new FeedbackGroup(
                    Ids.next("fbg"), null, name, communityCode, siteId, keeper, State.ACTIVE, today, null, key)));
        });
        joinKeeper(opened);
        return opened;
    }

    public FeedbackGroup edit(Caller caller, String id, long version, UnaryOperator<Edit> change) {
        FeedbackGroup group = ofStaff(caller, id);
        StaleVersion.check(version, Objects.requireNonNullElse(group.version(), 0L));
        Edit edit = change.apply(new Edit(group.name(), group.keeper(), group.state()));
        FreeText.check("/name", edit.name());
        if (!Objects.equals(edit.keeper(), group.keeper())) {
            requireKnown(edit.keeper());
        }
        FeedbackGroup edited = groups.save(group.edited(edit, today()));
        joinKeeper(edited);
        return edited;
    }

    /** Staff: all of their communities; workers: those that one can join. */
    public Page<Joined> list(Caller caller, @Nullable String community, PageRequest page) {
        Criteria which = isStaff(caller)
                ? scope(caller).within("communityCode")
                : Criteria.where("state").is(State.ACTIVE);
        Criteria filter = community == null
                ? which
                : new Criteria()
                        .andOperator(which, Criteria.where("communityCode").is(community));
        return groups.page(filter, page).map(group -> joined(caller, group));
    }

    /**
     * The caller's groups, with what they have not read yet; muted groups have nothing to tell. Groups that ended are left
     * out, so a page may be shorter than asked for.
     */
    public Page<Joined> mine(Caller caller, PageRequest page) {
        Page<GroupMember> memberships = groups.membershipsOf(caller.workerId(), page);
        return new Page<>(
                memberships.items().stream()
                        .flatMap(member -> groups.find(member.groupId()).stream())
                        .filter(FeedbackGroup::isActive)
                        .map(group -> joined(caller, group))
                        .toList(),
                memberships.next());
    }

    /** Joins, or changes whether one is muted. 404 for an ended group. */
    public Joined join(Caller caller, String id, boolean muted) {
        FeedbackGroup group =
                groups.find(id).filter(FeedbackGroup::isActive).orElseThrow(() -> new NotFound("group", id));
        groups.join(member(id, caller.workerId(), muted));
        return joined(caller, group);
    }

    /** Whoever is not in it is out of it already. The keeper stays until staff name another: 409. */
    public void leave(Caller caller, String id) {
        String worker = caller.workerId();
        if (groups.find(id)
                .filter(group -> group.isActive() && worker.equals(group.keeper()))
                .isPresent()) {
            throw new Conflict("keeper-stays", id + ": you keep this group");
        }
        groups.leave(id, worker);
    }

    public long members(String id) {
        return groups.countMembers(id);
    }

    private FeedbackGroup get(String id) {
        return groups.find(id).orElseThrow(() -> new NotFound("group", id));
    }

    /** For those who may read it: its members and the staff of its community; others 403, staff elsewhere 404. */
    FeedbackGroup readable(Caller caller, String id) {
        if (isStaff(caller)) {
            return ofStaff(caller, id);
        }
        FeedbackGroup group = get(id);
        if (groups.member(id, caller.workerId()).isEmpty()) {
            throw new Forbidden("members-only", "group " + id + " is for its members");
        }
        return group;
    }

    /** As {@link #readable}, and it has not ended (409). */
    FeedbackGroup writable(Caller caller, String id) {
        FeedbackGroup group = readable(caller, id);
        if (!group.isActive()) {
            throw new Conflict("group-ended", "group " + id + " ended on " + group.until());
        }
        return group;
    }

    void seen(Caller caller, String id, List<GroupMessage> shown) {
        if (!isStaff(caller) && !shown.isEmpty()) {
            groups.seen(id, caller.workerId(), shown.get(0).id());
        }
    }

    static boolean isStaff(Caller caller) {
        return caller.hasAny(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }

    private Joined joined(Caller caller, FeedbackGroup group) {
        GroupMember member = caller.has(Role.WORKER)
                ? groups.member(group.id(), caller.workerId()).orElse(null)
                : null;
        long unread = member == null || member.muted()
                ? 0
                : messages.countAfter(group.id(), member.seen(), member.workerId());
        return new Joined(group, member, groups.countMembers(group.id()), unread);
    }

    private void requireKnown(@Nullable String keeper) {
        if (keeper != null && workers.find(keeper).filter(KnownWorker::isHere).isEmpty()) {
            throw new InvalidValue("/keeperWorkerId", "worker-unknown", "keeperWorkerId: " + keeper);
        }
    }

    private void joinKeeper(FeedbackGroup group) {
        String keeper = group.keeper();
        if (keeper != null && groups.member(group.id(), keeper).isEmpty()) {
            groups.join(member(group.id(), keeper, false));
        }
    }

    /** Everything written from now on is news. */
    private GroupMember member(String groupId, String workerId, boolean muted) {
        return new GroupMember(
                GroupMember.idOf(groupId, workerId),
                groupId,
                workerId,
                muted,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Ids.next("fbm"));
    }

    private FeedbackGroup ofStaff(Caller caller, String id) {
        return groups.find(id)
                .filter(group -> scope(caller).covers(group.communityCode()))
                .orElseThrow(() -> new NotFound("group", id));
    }

    private static DataScope scope(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
