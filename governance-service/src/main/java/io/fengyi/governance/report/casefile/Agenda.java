package io.fengyi.governance.report.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be done without anybody asking.
 *
 * @param dueAt when the stage that counts will be or was late: the key of the "overdue" filter
 * @param nextActAt when the system has to look at the case again: the key of its sweep
 * @param carryTo the report whose supporters are to be joined by those of this duplicate
 */
public record Agenda(
        @Nullable Instant dueAt,
        @Nullable Instant nextActAt,
        @Nullable String carryTo,
        List<SupportNews> supportNews) {

    public Agenda {
        supportNews = List.copyOf(supportNews);
    }

    public static Agenda empty() {
        return new Agenda(null, null, null, List.of());
    }

    public Agenda at(@Nullable Instant due, @Nullable Instant next) {
        return new Agenda(due, next, carryTo, supportNews);
    }

    public Agenda carryingTo(@Nullable String original) {
        return new Agenda(dueAt, nextActAt, original, supportNews);
    }

    public Agenda telling(List<SupportNews> news) {
        return new Agenda(dueAt, nextActAt, carryTo, news);
    }
}
