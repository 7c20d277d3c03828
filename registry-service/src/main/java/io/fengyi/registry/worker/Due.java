package io.fengyi.registry.worker;

import io.fengyi.registry.person.WorkerId;
import java.time.LocalDate;
import java.util.List;

/** Whom the calendar concerns on a day, a batch at a time, from an id on. Source: registry.md 3.3, rows of SYS. */
public final class Due {

    private static final int IDLE_DAYS = 180;

    private final Workers workers;
    private final LocalDate today;

    Due(Workers workers, LocalDate today) {
        this.workers = workers;
        this.today = today;
    }

    /** 180 days without an open employment. */
    public List<WorkerId> toLeave(String after) {
        return ids(workers.idleSince(today.minusDays(IDLE_DAYS), after));
    }

    /** One year after LEFT. */
    public List<WorkerId> toErase(String after) {
        return ids(workers.leftOn(today.minusYears(1), after));
    }

    /** An employment has ended by itself. */
    public List<WorkerId> ended(String after) {
        return ids(workers.endingBy(today, after));
    }

    /** Erased, but keys and sign-ins may still be there. */
    public List<WorkerId> toForget(String after) {
        return ids(workers.forgetting(after));
    }

    private static List<WorkerId> ids(List<String> ids) {
        return ids.stream().map(WorkerId::new).toList();
    }
}
