package io.fengyi.figures;

import io.fengyi.http.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All figures of this service: finds the source of a key, refuses keys and groupings that nobody offers. */
public final class FigureBook {

    private record Entry(FigureOffer offer, FigureSource source) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    public FigureBook(List<FigureSource> sources) {
        for (FigureSource source : sources) {
            for (FigureOffer offer : source.offers()) {
                Entry other = entries.put(offer.key(), new Entry(offer, source));
                if (other != null) {
                    throw new IllegalStateException("figure " + offer.key() + " has two sources: "
                            + other.source().getClass() + " and " + source.getClass());
                }
            }
        }
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    /**
     * The figures of these keys, or all when there are none; those that do not offer the grouping answer without it.
     *
     * @throws InvalidValue 400 for an unknown key, or a grouping that none of the figures offers
     */
    public List<Figure> answer(List<String> keys, FigureQuestion question) {
        List<String> wanted = keys.isEmpty() ? List.copyOf(entries.keySet()) : keys;
        for (String key : wanted) {
            if (!entries.containsKey(key)) {
                throw InvalidValue.badRequest("keys", "keys: " + key + " (known: " + entries.keySet() + ")");
            }
        }
        String groupBy = question.groupBy();
        if (groupBy != null && wanted.stream().noneMatch(key -> offers(key, groupBy))) {
            throw InvalidValue.badRequest("groupBy", "groupBy: " + groupBy + " (not offered by " + wanted + ")");
        }
        return wanted.stream()
                .map(key -> entry(key).source().answer(key, question.without(groupBy != null && offers(key, groupBy))))
                .toList();
    }

    private boolean offers(String key, String groupBy) {
        return entry(key).offer().groupings().contains(groupBy);
    }

    private Entry entry(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("no figure " + key);
        }
        return entry;
    }
}
