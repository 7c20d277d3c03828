package io.fengyi.welfare.help.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What time asks for, worked out again with every change so that the store finds it.
 *
 * @param dueAt when a counting stage of the request will be late
 * @param nextActAt when the system has to look at it
 */
public record Agenda(@Nullable Instant dueAt, @Nullable Instant nextActAt) {

    public static Agenda empty() {
        return new Agenda(null, null);
    }
}
