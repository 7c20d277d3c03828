package io.fengyi.registry.site;

import io.fengyi.http.InvalidValue;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a crew is too busy for anything else: at most four windows, the same every day, Asia/Shanghai.
 *
 * @param windows in the order of the day, apart from each other
 */
record PeakHours(List<Window> windows) {

    static final int LIMIT = 4;

    PeakHours {
        windows = List.copyOf(windows);
    }

    static PeakHours none() {
        return new PeakHours(List.of());
    }

    /** @throws InvalidValue 422 {@code peak-hours-invalid} for a fifth window, one without length, or two that overlap */
    static PeakHours of(List<Window> windows) {
        if (windows.size() > LIMIT) {
            throw invalid(windows.size() + " windows (" + LIMIT + " a day are possible)");
        }
        List<Window> sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparing(Window::from));
        for (int i = 0; i < sorted.size(); i++) {
            Window window = sorted.get(i);
            if (window.from().compareTo(window.to()) >= 0) {
                throw invalid(window + " has no length (a window ends on the same day)");
            }
            if (i > 0 && sorted.get(i - 1).to().compareTo(window.from()) > 0) {
                throw invalid(sorted.get(i - 1) + " and " + window + " overlap");
            }
        }
        return new PeakHours(sorted);
    }

    private static InvalidValue invalid(String message) {
        return new InvalidValue("/peakHours", "peak-hours-invalid", "peakHours: " + message);
    }

    /**
     * One window.
     *
     * @param from {@code HH:mm}
     * @param to {@code HH:mm}, not part of it
     */
    record Window(String from, String to) {

        static Window of(LocalTime from, LocalTime to) {
            return new Window(Times.stored(from), Times.stored(to));
        }

        @Override
        public String toString() {
            return from + "–" + to;
        }
    }
}
