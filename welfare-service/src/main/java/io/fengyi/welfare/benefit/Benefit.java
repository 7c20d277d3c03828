package io.fengyi.welfare.benefit;

import io.fengyi.http.InvalidTransition;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A special offer of a merchant.
 *
 * @param communityCode of the merchant when it was drafted
 * @param history everything that was done to it, oldest first
 * @param creationKey idempotency key of the request that drafted it
 */
@Document("benefits")
record Benefit(
        @Id String id,
        @Version @Nullable Long version,
        BenefitOffer offer,
        String communityCode,
        BenefitState state,
        List<BenefitStep> history,
        Instant draftedAt,
        String draftedBy,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    static Benefit drafted(
            BenefitId id, BenefitOffer offer, String communityCode, Instant at, String by, @Nullable String key) {
        return new Benefit(id.value(), null, offer, communityCode, BenefitState.DRAFT, List.of(), at, by, key, null);
    }

    /** @throws InvalidTransition when the present state does not know the command */
    Benefit moved(BenefitStep step) {
        if (!state.allowed().contains(step.command())) {
            throw new InvalidTransition("benefit " + id, state, step.command().toString(), state.allowed());
        }
        List<BenefitStep> steps = new ArrayList<>(history);
        steps.add(step);
        return new Benefit(
                id,
                version,
                offer,
                communityCode,
                step.command().leadsTo(),
                List.copyOf(steps),
                draftedAt,
                draftedBy,
                creationKey,
                outbox);
    }

    /** @throws InvalidTransition when it has ended */
    Benefit changed(BenefitOffer next) {
        if (state == BenefitState.ENDED) {
            throw new InvalidTransition("benefit " + id, state, "change", state.allowed());
        }
        return new Benefit(id, version, next, communityCode, state, history, draftedAt, draftedBy, creationKey, outbox);
    }

    /** Whether it could be claimed at that moment, as its history tells. */
    boolean wasRunningBefore(Instant moment) {
        BenefitState then = BenefitState.DRAFT;
        for (BenefitStep step : history) {
            if (step.at().isBefore(moment)) {
                then = step.command().leadsTo();
            }
        }
        return then == BenefitState.RUNNING;
    }

    /** Whether the request with this key has had its effect already. */
    boolean remembers(@Nullable String key) {
        return key != null && history.stream().anyMatch(step -> key.equals(step.key()));
    }

    Benefit with(@Nullable Outbox events) {
        return new Benefit(
                id, version, offer, communityCode, state, history, draftedAt, draftedBy, creationKey, events);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }
}
