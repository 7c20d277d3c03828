package io.fengyi.registry.membership;

import io.fengyi.registry.validity.Timeline;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One worker's membership as stored; what it says is sealed.
 *
 * @param communityCode where the member counts now: the worker's community at the last change
 * @param homes where the member counted on which day; null while it has always been {@code communityCode}
 * @param sealed {@code Timeline<MembershipFacts>} as JSON
 * @param until first day on which it is none any more
 */
@Document("memberships")
record Membership(
        @Id String id,
        @Version @Nullable Long version,
        String workerId,
        String communityCode,
        @Nullable Timeline<String> homes,
        byte[] sealed,
        @Nullable LocalDate until) {

    String homeOn(LocalDate day) {
        return homes == null ? communityCode : homes.on(day).orElse(communityCode);
    }

    /** Counts in that community from that day on; what was counted before stays. */
    Membership movedTo(String community, LocalDate since, LocalDate day) {
        if (community.equals(communityCode)) {
            return this;
        }
        Timeline<String> before = homes == null ? Timeline.startingOn(since, communityCode) : homes;
        return new Membership(id, version, workerId, community, before.from(day, old -> community), sealed, until);
    }

    Membership endingOn(@Nullable LocalDate day) {
        return new Membership(id, version, workerId, communityCode, homes, sealed, day);
    }
}
