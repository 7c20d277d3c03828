package io.fengyi.governance.attachment;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.attachment.CommunityAttachment.State;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to attachments: attach, move, leave; who is attached where.
 *
 * <p>A move ends the old attachment and begins the new one, each in one write with its event; a unique index keeps a
 * second open one away, and the same request again finishes what a crash left. Source: governance.md 3.4.
 */
@Service
public class AttachmentDesk {

    private final Attachments attachments;
    private final AttachmentAnnouncer announcer;
    private final Areas areas;
    private final Clock clock;

    AttachmentDesk(Attachments attachments, AttachmentAnnouncer announcer, Areas areas, Clock clock) {
        this.attachments = attachments;
        this.announcer = announcer;
        this.areas = areas;
        this.clock = clock;
    }

    /** Attaches the caller to a community of ours (422 {@code community-unknown}); a present one is left for it. */
    public CommunityAttachment attach(Caller caller, String communityCode) {
        String worker = caller.workerId();
        LocalDate today = today();
        if (areas.communities(today).stream().noneMatch(area -> area.code().equals(communityCode))) {
            throw new InvalidValue("/communityCode", "community-unknown", "communityCode: " + communityCode);
        }
        return OptimisticRetry.run(() -> {
            Optional<CommunityAttachment> open = attachments.openOf(worker);
            if (open.filter(present -> present.communityCode().equals(communityCode))
                    .isPresent()) {
                return open.get();
            }
            open.ifPresent(present -> attachments.save(announcer.detached(present.ended(today))));
            return attachments.save(
                    announcer.attached(CommunityAttachment.begun(Ids.next("cat"), worker, communityCode, today)));
        });
    }

    /** Ends the caller's attachment; without one nothing changes. */
    public void detach(Caller caller) {
        String worker = caller.workerId();
        OptimisticRetry.run(() -> attachments
                .openOf(worker)
                .map(present -> attachments.save(announcer.detached(present.ended(today())))));
    }

    /** 404 when there is none. */
    public CommunityAttachment mine(Caller caller) {
        return attachments
                .openOf(caller.workerId())
                .orElseThrow(() -> new NotFound("community attachment of", caller.workerId()));
    }

    /** Whether the worker is attached to that community now. */
    public boolean isAttached(String workerId, String communityCode) {
        return attachments
                .openOf(workerId)
                .filter(open -> open.communityCode().equals(communityCode))
                .isPresent();
    }

    public Page<CommunityAttachment> list(Caller caller, @Nullable String community, State state, PageRequest page) {
        return attachments.page(scope(caller), community, state, page);
    }

    /** How many are attached to each community of the caller's today. */
    public Map<String, Long> counts(Caller caller) {
        DataScope scope = scope(caller);
        Map<String, Long> counts = new TreeMap<>();
        areas.communities(today()).stream()
                .filter(area -> scope.covers(area.code()))
                .forEach(area -> counts.put(area.code(), 0L));
        counts.putAll(attachments.lasting(scope.within("communityCode"), today()));
        return counts;
    }

    private static DataScope scope(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
