package io.fengyi.points.street;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A friendly street with every state it was ever told to have, in the order of telling. */
@Document("friendly_streets")
record FriendlyStreet(@Id String id, List<Extent> extents) {

    /** The communities from one event on; {@code day} is the event's day in Asia/Shanghai. */
    record Extent(String eventId, Instant at, LocalDate day, List<String> communityCodes) {}

    /** On the day of a change both the old and the new extent count, so nobody loses by the hour of a decision. */
    boolean covered(String communityCode, LocalDate day) {
        List<Extent> ordered = extents.stream()
                .sorted(Comparator.comparing(Extent::at).thenComparing(Extent::eventId))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            Extent extent = ordered.get(i);
            boolean begun = !day.isBefore(extent.day());
            boolean ended =
                    i + 1 < ordered.size() && day.isAfter(ordered.get(i + 1).day());
            if (begun && !ended && extent.communityCodes().contains(communityCode)) {
                return true;
            }
        }
        return false;
    }
}
