package io.fengyi.registry.worker;

import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the other services about workers, in the same write as the record itself; never a name or a phone. */
final class WorkerAnnouncer {

    private final EventComposer events;

    WorkerAnnouncer(EventComposer events) {
        this.events = events;
    }

    /** Adds what others must hear of the step from {@code before} to {@code after}; silent when nothing of that moved. */
    Worker announce(@Nullable Worker before, Worker after, LocalDate today) {
        Worker.Facts facts = after.current();
        String enterprise = after.employments().enterpriseOn(today);
        String status = after.status().name();
        if (before == null) {
            return with(
                    after,
                    enterprise,
                    today,
                    new WorkerRegistered(after.id(), facts.workerType(), facts.communityCode(), enterprise, status));
        }
        boolean same = facts.equals(before.current())
                && before.status() == after.status()
                && Objects.equals(enterprise, before.enterpriseId());
        return same
                ? after
                : with(
                        after,
                        enterprise,
                        today,
                        new WorkerChanged(after.id(), facts.workerType(), facts.communityCode(), enterprise, status));
    }

    /** Tells, for the first time or once more, that this worker is to be forgotten. */
    Worker announceErasure(Worker erased, String workerType, @Nullable String requestId, LocalDate today) {
        return with(
                erased,
                null,
                today,
                new WorkerErased(
                        erased.id(), workerType, null, null, erased.status().name(), requestId));
    }

    private Worker with(Worker worker, @Nullable String enterprise, LocalDate today, Record event) {
        Outbox outbox = Outbox.append(worker.outbox(), List.of(events.compose(worker.id(), event)));
        return worker.draft().announcing(outbox, enterprise).done(today);
    }
}
