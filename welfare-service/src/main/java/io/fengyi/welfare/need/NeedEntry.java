package io.fengyi.welfare.need;

import org.jspecify.annotations.Nullable;

/**
 * A need as somebody puts it.
 *
 * @param communityCode 12 digits; null for a worker's own
 * @param anonymous whether a signed-in worker wants no link to themselves
 */
public record NeedEntry(
        String text, NeedChannel channel, @Nullable String communityCode, boolean anonymous) {}
