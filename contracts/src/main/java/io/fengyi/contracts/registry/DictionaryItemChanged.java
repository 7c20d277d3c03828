package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item of a dictionary was added, renamed or end-dated.
 *
 * @param dictionary for example workerType or unit
 * @param validTo first day on which it is no more
 */
@EventContract(topic = "registry.dictionary.v1", type = "fengyi.registry.DictionaryItemChanged.v1")
public record DictionaryItemChanged(
        String dictionary,
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
