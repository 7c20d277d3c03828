package io.fengyi.registry.dictionary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff say about an item.
 *
 * @param validTo first day on which it may not be used any more
 */
public record ItemFacts(
        String name, LocalDate validFrom, @Nullable LocalDate validTo) {}
