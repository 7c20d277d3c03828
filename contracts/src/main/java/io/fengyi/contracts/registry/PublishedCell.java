package io.fengyi.contracts.registry;

import org.jspecify.annotations.Nullable;

/**
 * One option of a published question.
 *
 * @param option key of the option
 * @param label as it was shown
 * @param count null when it is suppressed
 */
public record PublishedCell(
        String option, String label, @Nullable Integer count) {}
