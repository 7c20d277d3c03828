package io.fengyi.governance.report.casefile;

import org.jspecify.annotations.Nullable;

/** Who reported: a worker or a partner's application; the only place where a report holds its reporter. */
public record Reporter(@Nullable String workerId, @Nullable String clientId) {

    public static Reporter worker(String workerId) {
        return new Reporter(workerId, null);
    }

    public static Reporter partner(String clientId) {
        return new Reporter(null, clientId);
    }
}
