package io.fengyi.governance.concurrency;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.StaleVersion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PUT creates without {@code If-Match} and replaces with it (api-conventions.md, "concurrency"). */
public final class PutPrecondition {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final long NONE = -1;

    private PutPrecondition() {}

    /**
     * Checks the header against what is there.
     *
     * @param present version of what is there, null when there is nothing
     * @throws VersionMissing 428 when something is there and the header is missing
     * @throws StaleVersion 412 when it names another version
     */
    public static void check(@Nullable String ifMatch, @Nullable Long present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            if (present != null) {
                throw new VersionMissing(present);
            }
            return;
        }
        Matcher matcher = ETAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw InvalidValue.badRequest("If-Match", "If-Match: " + ifMatch + " (one strong ETag of ours)");
        }
        StaleVersion.check(Long.parseLong(matcher.group(1)), present == null ? NONE : present);
    }

    /** Somebody else wrote between the check and the write. */
    public static StaleVersion raced(@Nullable Long expected, Throwable cause) {
        long seen = expected == null ? NONE : expected;
        StaleVersion raced = new StaleVersion(seen, seen + 1);
        raced.initCause(cause);
        return raced;
    }
}
