package io.fengyi.registry.validity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What held on which day. A change with a later day never moves what was true on an earlier one, so a figure "as of"
 * a day stays what it was (registry.md 3.3, R5). Spans follow each other without a gap; the last one is open.
 *
 * @param spans oldest first, never empty
 */
public record Timeline<T>(List<Span<T>> spans) {

    public Timeline {
        spans = List.copyOf(spans);
    }

    public static <T> Timeline<T> startingOn(LocalDate day, T value) {
        return new Timeline<>(List.of(new Span<>(Days.stored(day), Days.OPEN, value)));
    }

    /** What holds after the last change. */
    public T current() {
        return spans.get(spans.size() - 1).value();
    }

    public LocalDate start() {
        return LocalDate.parse(spans.get(0).from());
    }

    /** What held on that day; empty before the start. */
    public Optional<T> on(LocalDate day) {
        return spans.stream().filter(span -> span.covers(day)).findFirst().map(Span::value);
    }

    /**
     * The same timeline with a change that holds from {@code day} on, later spans included.
     *
     * @throws BeforeTheStart when the thing did not exist on that day
     */
    public Timeline<T> from(LocalDate day, UnaryOperator<T> change) {
        if (day.isBefore(start())) {
            throw new BeforeTheStart(day, start());
        }
        String cut = Days.stored(day);
        List<Span<T>> changed = new ArrayList<>();
        for (Span<T> span : spans) {
            if (span.until().compareTo(cut) <= 0) {
                append(changed, span);
            } else if (span.from().compareTo(cut) >= 0) {
                append(changed, new Span<>(span.from(), span.until(), change.apply(span.value())));
            } else {
                append(changed, span.until(cut));
                append(changed, new Span<>(cut, span.until(), change.apply(span.value())));
            }
        }
        return new Timeline<>(changed);
    }

    private static <T> void append(List<Span<T>> spans, Span<T> next) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).value().equals(next.value())) {
            spans.set(last, spans.get(last).until(next.until()));
        } else {
            spans.add(next);
        }
    }
}
