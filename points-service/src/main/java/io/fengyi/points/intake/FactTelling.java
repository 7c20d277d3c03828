package io.fengyi.points.intake;

import io.fengyi.points.fact.FactRefused;
import io.fengyi.points.fact.RewardingFacts;
import io.fengyi.points.rule.Fact;
import io.fengyi.points.rule.FactType;
import io.fengyi.relay.PoisonEvent;
import io.fengyi.relay.ReceivedEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells facts to the rules; a fact that can never count becomes a dead letter at once. */
@Component
class FactTelling {
    private final RewardingFacts rewarding;

    FactTelling(RewardingFacts rewarding) {
        this.rewarding = rewarding;
    }

    void happened(
            ReceivedEvent event,
            FactType type,
            String subject,
            int round,
            String workerId,
            @Nullable String communityCode,
            LocalDate businessDay,
            int minutes) {
        if (workerId.isBlank() || subject.isBlank()) {
            throw new PoisonEvent("body of " + event.type() + " " + event.id() + " names no worker or no subject");
        }
        var fact = new Fact(type, subject, Math.max(1, round), workerId, communityCode, null, businessDay, minutes);
        try {
            rewarding.happened(fact, event.id());
        } catch (FactRefused refused) {
            throw new PoisonEvent(refused.code() + ": " + refused.getMessage(), refused);
        }
    }

    void overturned(ReceivedEvent event, FactType type, String subject, int round, String workerId, String because) {
        rewarding.overturned(type, subject, Math.max(1, round), workerId, event.id(), because);
    }
}
