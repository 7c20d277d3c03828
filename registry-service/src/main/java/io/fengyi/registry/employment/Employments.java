package io.fengyi.registry.employment;

import io.fengyi.http.InvalidValue;
import io.fengyi.registry.validity.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All spells of one person; at most {@link #OPEN_LIMIT} of them open at once. */
public record Employments(List<Employment> spells) {

    public static final int OPEN_LIMIT = 5;

    /** Keeps one person's document small; nobody changes jobs that often. */
    static final int TOTAL_LIMIT = 300;

    private static final Comparator<Employment> OLDEST_FIRST =
            Comparator.comparing(Employment::from).thenComparing(Employment::id);

    public Employments {
        spells = List.copyOf(spells);
    }

    public static Employments none() {
        return new Employments(List.of());
    }

    public List<Employment> openOn(LocalDate day) {
        return spells.stream()
                .filter(spell -> spell.isOpenOn(day))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** The enterprise that other services are told: that of the oldest open spell. */
    public @Nullable String enterpriseOn(LocalDate day) {
        return openOn(day).stream().findFirst().map(Employment::enterpriseId).orElse(null);
    }

    public Optional<Employment> find(String id) {
        return spells.stream().filter(spell -> spell.id().equals(id)).findFirst();
    }

    /**
     * @throws InvalidValue 422 {@code from-in-future}, {@code to-before-from} or, for the sixth open one,
     *     {@code too-many-employments}
     */
    public Employments with(Employment spell, LocalDate today) {
        checkDays(spell, today);
        List<Employment> more = new ArrayList<>(spells);
        more.add(spell);
        return new Employments(more).withinLimits(today);
    }

    /** Changes one spell; the rules hold for what comes out as for a new one. */
    public Employments changing(String id, UnaryOperator<Employment> change, LocalDate today) {
        List<Employment> changed = new ArrayList<>();
        for (Employment spell : spells) {
            Employment next = spell.id().equals(id) ? change.apply(spell) : spell;
            if (next != spell) {
                checkDays(next, today);
            }
            changed.add(next);
        }
        return new Employments(changed).withinLimits(today);
    }

    /** Ends on that day whatever was open then or began later. */
    public Employments endedOn(LocalDate day, Predicate<Employment> which) {
        return new Employments(spells.stream()
                .map(spell -> which.test(spell) ? spell.endedOn(day) : spell)
                .toList());
    }

    /** Since when no spell is open; null while one is open without an end. With no spell at all: {@code otherwise}. */
    public @Nullable LocalDate idleSince(LocalDate otherwise) {
        LocalDate last = otherwise;
        for (Employment spell : spells) {
            LocalDate end = spell.end();
            if (end == null) {
                return null;
            }
            last = end.isAfter(last) ? end : last;
        }
        return last;
    }

    /** The next day on which an open spell ends by itself, or null. */
    public @Nullable LocalDate nextEndAfter(LocalDate today) {
        return spells.stream()
                .map(Employment::end)
                .filter(Objects::nonNull)
                .filter(end -> end.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void checkDays(Employment spell, LocalDate today) {
        if (spell.begin().isAfter(today)) {
            throw new InvalidValue("/from", "from-in-future", "from: " + spell.from() + " (today is " + today + ")");
        }
        if (spell.until().compareTo(spell.from()) < 0) {
            throw new InvalidValue(
                    "/to", "to-before-from", "to: " + spell.until() + " (the spell begins on " + spell.from() + ")");
        }
    }

    private Employments withinLimits(LocalDate today) {
        int open = openOn(today).size();
        if (open > OPEN_LIMIT) {
            throw new InvalidValue(
                    "", "too-many-employments", "open employments: " + open + " (" + OPEN_LIMIT + " are possible)");
        }
        if (spells.size() > TOTAL_LIMIT) {
            throw new InvalidValue(
                    "",
                    "too-many-employments",
                    "employments: " + spells.size() + " (" + TOTAL_LIMIT + " are possible)");
        }
        return this;
    }

    /** A new spell; an end that is not given is open. */
    public static Employment spell(
            String enterpriseId,
            @Nullable String siteId,
            String engagement,
            @Nullable String roleTag,
            LocalDate from,
            @Nullable LocalDate to) {
        return new Employment(
                EmploymentId.next().value(),
                enterpriseId,
                siteId,
                engagement,
                roleTag,
                Days.stored(from),
                Days.stored(to));
    }
}
