package io.fengyi.registry.membership;

import io.fengyi.registry.validity.Timeline;
import java.time.LocalDate;
import java.util.Optional;

/** A membership that was opened, to be read or changed. */
record Opened(Membership stored, Timeline<MembershipFacts> facts) {

    Optional<Member> on(LocalDate day) {
        if (stored.until() != null && !day.isBefore(stored.until())) {
            return Optional.empty();
        }
        return facts.on(day).map(held -> new Member(stored.id(), stored.workerId(), stored.homeOn(day), held));
    }
}
