package io.fengyi.welfare.help;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.NotFound;
import io.fengyi.privacy.SensitiveOpenings;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.flow.Actor;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.HelpState;
import io.fengyi.welfare.help.store.HelpRequests;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/**
 * Reading requests: the office its area, a department what it has, a rider the own ones. What lies outside answers 404.
 * Opening the words of somebody's request is written to the audit trail before they are shown.
 */
@Service
public class HelpLookup {

    private static final String OPENED = "help-request.read";
    private static final String PURPOSE = "办理求助";

    private final HelpRequests requests;
    private final AuditTrail audit;
    private final SensitiveOpenings openings;
    private final Clock clock;

    HelpLookup(HelpRequests requests, AuditTrail audit, SensitiveOpenings openings, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.openings = openings;
        this.clock = clock;
    }

    /** Filters of the staff's list; null leaves one out. */
    public record Filter(
            @Nullable HelpState state,
            @Nullable HelpCategory category,
            @Nullable String area,
            @Nullable String matterId,
            boolean overdue) {}

    /** Rows without words. */
    public Page<HelpRequest> list(Caller caller, Filter filter, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(Standings.visibleTo(caller));
        if (filter.state() != null) {
            all.add(Criteria.where("state").is(filter.state()));
        }
        if (filter.category() != null) {
            all.add(Criteria.where("plea.category").is(filter.category()));
        }
        if (filter.area() != null) {
            all.add(DataScope.subtrees(HelpRequests.COMMUNITY, Set.of(filter.area())));
        }
        if (filter.matterId() != null) {
            all.add(Criteria.where("handling.matterId").is(filter.matterId()));
        }
        if (filter.overdue()) {
            all.add(Criteria.where("agenda.dueAt").lt(clock.instant()));
        }
        return requests.page(new Criteria().andOperator(all), page);
    }

    /** The whole file with its words, audited, and a line in the access log of its rider. */
    public SeenHelp open(Caller caller, String id) {
        SeenHelp seen = seenByStaff(caller, id);
        audit.record(AuditEntry.done(caller, OPENED, id, PURPOSE));
        Requester requester = seen.request().requester();
        if (requester != null && requester.workerId() != null) {
            openings.open(caller, Standings.roleOf(caller), requester.workerId(), OPENED, PURPOSE);
        }
        return seen;
    }

    /** What can be seen without opening the words: state and clock. */
    public SeenHelp seenByStaff(Caller caller, String id) {
        return see(caller, id, Standings::ofStaff);
    }

    public SeenHelp own(Caller caller, String id) {
        return see(caller, id, Standings::ofRequester);
    }

    public Page<HelpRequest> mine(Caller caller, PageRequest page) {
        return requests.of(caller.workerId(), page);
    }

    /** What one person asked for, newest first, for {@code /me/used-services}. */
    public Page<UsedHelp> usedBy(String workerId, PageRequest page) {
        return requests.of(workerId, page)
                .map(request -> new UsedHelp(
                        request.id(),
                        request.plea().category().name(),
                        request.state().name(),
                        request.times().submittedAt()));
    }

    private SeenHelp see(Caller caller, String id, BiFunction<Caller, HelpRequest, Actor> standing) {
        HelpRequest request = requests.find(id).orElseThrow(() -> new NotFound("help-request", id));
        Actor viewer = standing.apply(caller, request);
        if (viewer.standings().isEmpty()) {
            throw new NotFound("help-request", id);
        }
        return new SeenHelp(request, viewer);
    }
}
