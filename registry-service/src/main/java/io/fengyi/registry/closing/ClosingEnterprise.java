package io.fengyi.registry.closing;

import io.fengyi.access.Caller;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseId;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.history.Actor;
import io.fengyi.registry.history.Change.Step;
import io.fengyi.registry.site.SiteDesk;
import io.fengyi.registry.worker.WorkerRecords;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Closes an enterprise and what hangs on it. The closing is one write; sites and employments follow, and
 * {@link UnfinishedClosings} repeats them until nothing is left, so a crash or a spell entered at that moment changes
 * nothing in the end.
 */
@Service
public class ClosingEnterprise {

    private final EnterpriseDesk enterprises;
    private final SiteDesk sites;
    private final WorkerRecords workers;

    ClosingEnterprise(EnterpriseDesk enterprises, SiteDesk sites, WorkerRecords workers) {
        this.enterprises = enterprises;
        this.sites = sites;
        this.workers = workers;
    }

    /**
     * @param on first day on which it is closed, not after today
     * @throws io.fengyi.http.InvalidTransition 409 when it is closed already
     */
    public EnterpriseView close(Caller caller, EnterpriseId id, LocalDate on, @Nullable IdempotencyKey key) {
        EnterpriseView closed = enterprises.close(caller, id, on, key);
        endWhatHangsOn(closed);
        return closed;
    }

    /** Ends what is still open; doing it again changes nothing. */
    void endWhatHangsOn(EnterpriseView enterprise) {
        LocalDate day = Objects.requireNonNull(enterprise.closedOn());
        String id = enterprise.id().value();
        sites.closeAllOf(id, day);
        workers.endAllAt(id, day, Step.of(Actor.SYSTEM, "enterprise-closed"));
    }
}
