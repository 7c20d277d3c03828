package io.fengyi.welfare.usedservices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rider has used, asked for or follows.
 *
 * @param since when it began
 * @param state of the thing, in the words of its feature
 * @param news what has happened to it since the rider last looked, in Chinese
 */
public record UsedService(
        String id,
        String title,
        Instant since,
        @Nullable String state,
        @Nullable String news) {}
