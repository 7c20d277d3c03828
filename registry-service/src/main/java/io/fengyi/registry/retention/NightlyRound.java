package io.fengyi.registry.retention;

import io.fengyi.registry.history.Actor;
import io.fengyi.registry.history.Change.Step;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.rights.erasure.ErasureDesk;
import io.fengyi.registry.rights.erasure.Forgetting;
import io.fengyi.registry.worker.WorkerRecords;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The rows of SYS in the state table of registry.md 3.3; two instances at once do it once. */
@Component
class NightlyRound {

    private static final Logger log = LoggerFactory.getLogger(NightlyRound.class);

    private final WorkerRecords records;
    private final ErasureDesk erasures;
    private final Forgetting forgetting;

    NightlyRound(WorkerRecords records, ErasureDesk erasures, Forgetting forgetting) {
        this.records = records;
        this.erasures = erasures;
        this.forgetting = forgetting;
    }

    @Scheduled(cron = "${fengyi.registry.nightly-round:0 10 2 * * *}", zone = "Asia/Shanghai")
    void run() {
        each(
                "ended",
                after -> records.due().ended(after),
                id -> records.refresh(id, Step.of(Actor.SYSTEM, "employment-ended")));
        each("left", after -> records.due().toLeave(after), id -> records.leave(id, Step.of(Actor.SYSTEM, "left")));
        each("erased", after -> records.due().toErase(after), id -> erasures.forRetention(id.value()));
        each("forgotten", after -> records.due().toForget(after), forgetting::finish);
    }

    /** Everybody once, batch by batch: who fails, or is still due afterwards, waits for the next night. */
    private static void each(String what, Function<String, List<WorkerId>> dueAfter, Consumer<WorkerId> effect) {
        List<WorkerId> batch = dueAfter.apply("");
        while (!batch.isEmpty()) {
            int failed = 0;
            for (WorkerId id : batch) {
                try {
                    effect.accept(id);
                } catch (RuntimeException e) {
                    failed++;
                    log.warn("event=nightly-{} id={} hop=failed", what, id, e);
                }
            }
            log.info("event=nightly-{} count={} hop=done", what, batch.size() - failed);
            batch = dueAfter.apply(batch.get(batch.size() - 1).value());
        }
    }
}
