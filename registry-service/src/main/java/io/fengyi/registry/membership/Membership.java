package io.fengyi.registry.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One worker's membership as stored; what it says is sealed.
 *
 * @param communityCode where the member counts: the worker's community at the last change
 * @param sealed {@code Timeline<MembershipFacts>} as JSON
 * @param until first day on which it is none any more
 */
@Document("memberships")
record Membership(
        @Id String id,
        @Version @Nullable Long version,
        String workerId,
        String communityCode,
        byte[] sealed,
        @Nullable LocalDate until) {}
