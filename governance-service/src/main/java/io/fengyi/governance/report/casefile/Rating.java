package io.fengyi.governance.report.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the reporter thought of it, 1 to 5. */
public record Rating(int score, @Nullable String comment, Instant at) {

    public Rating withoutComment() {
        return new Rating(score, null, at);
    }
}
