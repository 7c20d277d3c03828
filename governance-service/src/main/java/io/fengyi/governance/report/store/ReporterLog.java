package io.fengyi.governance.report.store;

import io.fengyi.http.Conflict;
import io.fengyi.http.TooMany;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one reporter sent in the last 30 days, in one document, so that the limits hold however many requests come at
 * once: 10 an hour, 30 a day, no photo twice.
 *
 * @param id worker id or partner's client id
 * @param cleanUpAt when the store may drop it, system time; never a decision
 */
@Document("reporter_logs")
public record ReporterLog(@Id String id, @Version @Nullable Long version, List<Entry> entries, Instant cleanUpAt) {

    public static final Duration PHOTOS_REMEMBERED = Duration.ofDays(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** One report; {@code key} is the idempotency key it was sent under. */
    public record Entry(String key, String reportId, Instant at, List<String> photos) {}

    public ReporterLog {
        entries = List.copyOf(entries);
    }

    public static ReporterLog empty(String reporter, Instant cleanUpAt) {
        return new ReporterLog(reporter, null, List.of(), cleanUpAt);
    }

    public Optional<Entry> under(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** Refuses the eleventh in an hour and the thirty-first in a day. */
    public void refuseTooMany(Instant now, int perHour, int perDay) {
        refuse(now, HOUR, perHour);
        refuse(now, DAY, perDay);
    }

    /** Refuses a photo that this reporter has sent within 30 days. */
    public void refuseKnown(Collection<String> photos, Instant now) {
        for (Entry entry : entries) {
            boolean recent = entry.at().isAfter(now.minus(PHOTOS_REMEMBERED));
            if (recent && entry.photos().stream().anyMatch(photos::contains)) {
                throw new Conflict("photo-already-used", "media: a photo of " + entry.reportId() + " of " + entry.at());
            }
        }
    }

    public ReporterLog with(Entry entry, Instant now, Instant nextCleanUp) {
        List<Entry> next = new ArrayList<>(entries.stream()
                .filter(old -> old.at().isAfter(now.minus(PHOTOS_REMEMBERED)))
                .toList());
        next.add(entry);
        return new ReporterLog(id, version, next, nextCleanUp);
    }

    public ReporterLog without(String key) {
        return new ReporterLog(
                id,
                version,
                entries.stream().filter(entry -> !entry.key().equals(key)).toList(),
                cleanUpAt);
    }

    private void refuse(Instant now, Duration window, int most) {
        List<Instant> within = entries.stream()
                .map(Entry::at)
                .filter(at -> at.isAfter(now.minus(window)) && !at.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (within.size() >= most) {
            Instant free = within.get(most - 1).plus(window);
            throw new TooMany(
                    "too-many-reports",
                    "reports in the last " + window.toHours() + " h: " + within.size() + " (at most " + most + ")",
                    Duration.between(now, free));
        }
    }
}
