package io.fengyi.governance.open311;

import io.fengyi.governance.report.flow.ReportStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two states that Open311 knows; ours stands in {@code status_notes}. */
public enum RequestStatus {
    OPEN,
    CLOSED;

    public static RequestStatus of(ReportStatus state) {
        return state.hasEnded() ? CLOSED : OPEN;
    }

    static Optional<RequestStatus> named(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
    }

    List<ReportStatus> states() {
        return Stream.of(ReportStatus.values())
                .filter(state -> of(state) == this)
                .toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
