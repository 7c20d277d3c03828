package io.fengyi.registry.membership;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A membership as Party affairs staff and the assigned instructor see it; without name or phone. */
@Schema(name = "Membership")
public record MembershipView(
        @Schema(example = "mem_0HZ8K3QF5S1RM") String id,
        @Schema(example = "wkr_0HZ8K3QF5S1RM") String workerId,
        MembershipFacts.Stage stage,
        MembershipFacts.Place membershipAt,
        @Schema(example = "pto_0HZ8K3QF5S1RM") @Nullable String organisationId,
        @Schema(example = "河南省周口市某村党支部") @Nullable String elsewhere,
        @Schema(example = "pto_0HZ8K3QF5S1RM") @Nullable String lifeAt,
        @Schema(example = "320299001001") String communityCode,
        @Nullable LocalDate until,
        long version) {

    /** As it is now. */
    static MembershipView of(Opened opened, MembershipFacts facts) {
        return of(opened, facts, opened.stored().communityCode());
    }

    /** As it was on the member's day. */
    static MembershipView of(Opened opened, Member member) {
        return of(opened, member.facts(), member.communityCode());
    }

    private static MembershipView of(Opened opened, MembershipFacts facts, String communityCode) {
        Membership stored = opened.stored();
        return new MembershipView(
                stored.id(),
                stored.workerId(),
                facts.stage(),
                facts.membershipAt(),
                facts.organisationId(),
                facts.elsewhere(),
                facts.lifeAt(),
                communityCode,
                stored.until(),
                Objects.requireNonNull(stored.version()));
    }
}
