package io.fengyi.registry.dictionary;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item as neighbours and callers see it. */
public record ItemView(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {

    static ItemView of(DictionaryItem item) {
        ItemFacts facts = item.facts();
        return new ItemView(
                item.code(), facts.name(), facts.validFrom(), facts.validTo(), Objects.requireNonNull(item.version()));
    }
}
