package io.fengyi.governance.report.flow;

import java.util.Locale;

/** What can be done to a report; the last segment of {@code POST /reports/{id}/…}. */
public enum ReportCommand {
    CREATE,
    ACCEPTANCE,
    REJECTION,
    DUPLICATE_MARK,
    WITHDRAWAL,
    DISPATCH,
    START,
    RETURN,
    HOLD,
    RESUMPTION,
    RESOLUTION,
    VERIFICATION,
    REWORK,
    CLOSURE,
    REOPENING,
    APPEAL;

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return path();
    }
}
