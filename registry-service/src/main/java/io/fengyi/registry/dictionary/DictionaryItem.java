package io.fengyi.registry.dictionary;

import io.fengyi.registry.validity.Days;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One word of one dictionary and the days on which it may be used.
 *
 * @param key {@code workerType/COURIER}
 * @param until first day on which it may not be used any more, or {@link Days#OPEN}
 */
@Document("dictionary_items")
record DictionaryItem(
        @Id String key,
        @Version @Nullable Long version,
        String dictionary,
        String code,
        String name,
        String validFrom,
        String until,
        @Nullable Outbox outbox)
        implements Announcing {

    static String key(DictionaryName dictionary, String code) {
        return dictionary.path() + '/' + code;
    }

    static DictionaryItem fresh(DictionaryName dictionary, String code, ItemFacts facts) {
        return new DictionaryItem(
                key(dictionary, code),
                null,
                dictionary.path(),
                code,
                facts.name(),
                Days.stored(facts.validFrom()),
                Days.stored(facts.validTo()),
                null);
    }

    DictionaryItem with(ItemFacts facts) {
        return new DictionaryItem(
                key,
                version,
                dictionary,
                code,
                facts.name(),
                Days.stored(facts.validFrom()),
                Days.stored(facts.validTo()),
                outbox);
    }

    DictionaryItem with(@Nullable Outbox events) {
        return new DictionaryItem(key, version, dictionary, code, name, validFrom, until, events);
    }

    ItemFacts facts() {
        return new ItemFacts(name, LocalDate.parse(validFrom), Days.endOf(until));
    }

    boolean isUsableOn(LocalDate day) {
        String stored = Days.stored(day);
        return validFrom.compareTo(stored) <= 0 && stored.compareTo(until) < 0;
    }
}
