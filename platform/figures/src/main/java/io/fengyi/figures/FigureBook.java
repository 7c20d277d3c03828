package io.fengyi.figures;

import io.fengyi.http.InvalidValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All figures of this service: finds the source of a key, refuses keys and groupings that nobody offers. */
public final class FigureBook {

    private record Entry(FigureOffer offer, FigureSource source) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, FigureFamily> families;

    public FigureBook(List<FigureSource> sources, List<FigureFamily> families) {
        for (FigureSource source : sources) {
            for (FigureOffer offer : source.offers()) {
                Entry other = entries.put(offer.key(), new Entry(offer, source));
                if (other != null) {
                    throw new IllegalStateException("figure " + offer.key() + " has two sources: "
                            + other.source().getClass() + " and " + source.getClass());
                }
            }
        }
        this.families = families.stream().collect(Collectors.toMap(FigureFamily::name, family -> family));
    }

    /** The keys that are known beforehand. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** The names of the families, under which their texts stand. */
    public Set<String> families() {
        return families.keySet();
    }

    public boolean offers(String key, String groupBy) {
        Entry entry = entries.get(key);
        return entry != null && entry.offer().groupings().contains(groupBy);
    }

    /**
     * The figures of these keys, or all when there are none; those that do not offer the grouping answer without it. A
     * family is asked once, however many of its keys are wanted.
     *
     * @throws InvalidValue 400 for an unknown key, or a grouping that none of the figures offers
     */
    public List<Figure> answer(List<String> keys, FigureQuestion question) {
        Map<String, Figure> members = members(keys, question);
        List<String> wanted = keys.isEmpty() ? all(members) : keys;
        for (String key : wanted) {
            if (!entries.containsKey(key) && !members.containsKey(key)) {
                throw InvalidValue.badRequest("keys", "keys: " + key + " (known: " + all(members) + ")");
            }
        }
        String groupBy = question.groupBy();
        if (groupBy != null && wanted.stream().noneMatch(key -> offers(key, groupBy))) {
            throw InvalidValue.badRequest("groupBy", "groupBy: " + groupBy + " (not offered by " + wanted + ")");
        }
        List<Figure> figures = new ArrayList<>();
        for (String key : wanted) {
            Entry entry = entries.get(key);
            Figure member = members.get(key);
            if (entry != null) {
                figures.add(entry.source().answer(key, question.without(groupBy != null && offers(key, groupBy))));
            } else if (member != null) {
                figures.add(member);
            }
        }
        return figures;
    }

    /** The figures of the families that these keys may belong to, of all families when there are no keys. */
    private Map<String, Figure> members(List<String> keys, FigureQuestion question) {
        Map<String, Figure> members = new LinkedHashMap<>();
        families.forEach((name, family) -> {
            boolean wanted = keys.isEmpty()
                    || keys.stream().anyMatch(key -> key.startsWith(name + '.') && !entries.containsKey(key));
            if (wanted) {
                family.answer(question.without(false)).forEach(figure -> members.put(figure.key(), figure));
            }
        });
        return members;
    }

    private List<String> all(Map<String, Figure> members) {
        List<String> all = new ArrayList<>(entries.keySet());
        all.addAll(members.keySet());
        return all;
    }
}
