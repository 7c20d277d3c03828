package io.fengyi.learning.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A site as registry-service last told of it.
 *
 * @param communityCode 12 digits
 * @param morningMeeting when the crew meets, {@code HH:mm} in Asia/Shanghai
 * @param open nothing is planned at a closed one
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("sites")
public record Site(
        @Id String siteId,
        String enterpriseId,
        String name,
        String communityCode,
        @Nullable String morningMeeting,
        List<PeakHours> peakHours,
        boolean open,
        Instant toldAt) {

    private static final int SUBDISTRICT_LENGTH = 9;

    public Site {
        peakHours = List.copyOf(peakHours);
    }

    /** The subdistrict around the community, 9 digits. */
    public String subdistrict() {
        return communityCode.substring(0, SUBDISTRICT_LENGTH);
    }

    /** The peak hours in which something would take place. */
    public Optional<PeakHours> busyBetween(Instant begin, Instant end) {
        return peakHours.stream().filter(peak -> peak.touch(begin, end)).findFirst();
    }
}
