package io.fengyi.welfare.help.matter;

import io.fengyi.welfare.help.casefile.HelpCategory;
import java.time.Instant;

/**
 * A matter with its two numbers.
 *
 * @param requests how many requests belong to it
 * @param solved whether one of them is solved or confirmed
 * @param personsHelped sum of its help records
 */
public record MatterFile(
        String id,
        String title,
        HelpCategory category,
        String communityCode,
        Instant openedAt,
        long requests,
        boolean solved,
        long personsHelped) {}
