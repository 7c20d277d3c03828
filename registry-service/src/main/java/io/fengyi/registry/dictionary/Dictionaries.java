package io.fengyi.registry.dictionary;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.input.VersionOrNew;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to dictionaries: which codes may be used, and how a code comes in or ends. */
@Service
public class Dictionaries {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    private final DictionaryItems items;
    private final DictionaryAnnouncer announcer;
    private final Clock clock;

    Dictionaries(DictionaryItems items, EventComposer events, Clock clock) {
        this.items = items;
        this.announcer = new DictionaryAnnouncer(events);
        this.clock = clock;
    }

    /** All items, ended ones included, or those that may be used on the day. */
    public List<ItemView> of(DictionaryName dictionary, @Nullable LocalDate day) {
        return items.of(dictionary).stream()
                .filter(item -> day == null || item.isUsableOn(day))
                .map(ItemView::of)
                .toList();
    }

    /** Codes that may be used today and their names, for many look-ups at once. */
    public Map<String, String> usable(DictionaryName dictionary) {
        Map<String, String> names = new LinkedHashMap<>();
        of(dictionary, today()).forEach(item -> names.put(item.code(), item.name()));
        return names;
    }

    /**
     * A code that may be used today.
     *
     * @throws InvalidValue 422 {@code code-unknown}
     */
    public String require(DictionaryName dictionary, String pointer, String code) {
        boolean usable = CODE.matcher(code).matches()
                && items.find(dictionary, code)
                        .filter(item -> item.isUsableOn(today()))
                        .isPresent();
        if (!usable) {
            throw new InvalidValue(
                    pointer, "code-unknown", dictionary.path() + ": " + code + " (not in the dictionary today)");
        }
        return code;
    }

    /**
     * Adds an item, or renames or end-dates one.
     *
     * @throws InvalidValue 400 for a code that cannot be one, 422 {@code validity-empty}
     */
    public ItemView put(DictionaryName dictionary, String code, ItemFacts facts, VersionOrNew expected) {
        if (!CODE.matcher(code).matches()) {
            throw InvalidValue.badRequest("code", "code: " + code + " (1 to 40 letters, digits, _ and -)");
        }
        ItemFacts checked = checked(facts);
        return OptimisticRetry.run(() -> {
            DictionaryItem stored = items.find(dictionary, code).orElse(null);
            expected.compare(stored == null ? null : stored.version());
            return save(stored == null ? DictionaryItem.fresh(dictionary, code, checked) : stored.with(checked));
        });
    }

    /** Enters an item unless one with this code was ever entered. */
    void addIfMissing(DictionaryName dictionary, String code, ItemFacts facts) {
        if (items.find(dictionary, code).isEmpty()) {
            save(DictionaryItem.fresh(dictionary, code, facts));
        }
    }

    private ItemView save(DictionaryItem item) {
        return ItemView.of(items.save(announcer.announce(item)));
    }

    private static ItemFacts checked(ItemFacts facts) {
        if (facts.validTo() != null && !facts.validTo().isAfter(facts.validFrom())) {
            throw new InvalidValue(
                    "/validTo",
                    "validity-empty",
                    "validTo: " + facts.validTo() + " (validFrom is " + facts.validFrom() + ")");
        }
        return new ItemFacts(FreeText.of("/name", facts.name(), 1, 60), facts.validFrom(), facts.validTo());
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
