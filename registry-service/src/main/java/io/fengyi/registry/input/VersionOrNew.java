package io.fengyi.registry.input;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.StaleVersion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code If-Match} of a PUT that may also create: without the header only what is not there yet can be put. */
public final class VersionOrNew {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    private final @Nullable Long version;

    private VersionOrNew(@Nullable Long version) {
        this.version = version;
    }

    /** @throws InvalidValue 400 for a header that is no strong ETag of ours */
    public static VersionOrNew of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new VersionOrNew(null);
        }
        Matcher matcher = ETAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw InvalidValue.badRequest("If-Match", "If-Match: " + header + " (one strong ETag of ours)");
        }
        return new VersionOrNew(Long.valueOf(matcher.group(1)));
    }

    /**
     * Compares with what is there.
     *
     * @param stored version of what is there, null when there is nothing
     * @throws VersionNeeded 428 when there is something and no version was sent
     * @throws StaleVersion 412 when it is another version
     */
    public void compare(@Nullable Long stored) {
        if (stored != null && version == null) {
            throw new VersionNeeded();
        }
        if (version != null && !version.equals(stored)) {
            throw new StaleVersion(version, stored == null ? -1 : stored);
        }
    }
}
