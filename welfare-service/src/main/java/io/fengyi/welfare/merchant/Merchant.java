package io.fengyi.welfare.merchant;

import io.fengyi.http.InvalidTransition;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import io.fengyi.welfare.agreement.AgreementNotRunning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A merchant with an offer for riders.
 *
 * @param history everything that was done to it, oldest first
 * @param creationKey idempotency key of the request that entered it
 */
@Document("merchants")
record Merchant(
        @Id String id,
        @Version @Nullable Long version,
        MerchantEntry entry,
        MerchantState state,
        List<MerchantStep> history,
        Instant enteredAt,
        String enteredBy,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    static Merchant entered(MerchantId id, MerchantEntry entry, Instant at, String by, @Nullable String key) {
        return new Merchant(id.value(), null, entry, MerchantState.PENDING, List.of(), at, by, key, null);
    }

    /**
     * Serves riders from now on.
     *
     * @throws InvalidTransition when it does so already or has ended
     * @throws AgreementNotRunning outside of the agreement's days
     */
    Merchant activate(MerchantStep step, LocalDate today) {
        Merchant active = moved(step);
        if (!entry.agreement().covers(today)) {
            throw new AgreementNotRunning(entry.agreement(), today);
        }
        return active;
    }

    /** Stops for the time being. */
    Merchant suspend(MerchantStep step) {
        return moved(step);
    }

    /** Stops for good. */
    Merchant end(MerchantStep step) {
        return moved(step);
    }

    /** @throws InvalidTransition when it has ended */
    Merchant corrected(MerchantEntry next) {
        if (state == MerchantState.ENDED) {
            throw new InvalidTransition("merchant " + id, state, "change", state.allowed());
        }
        return new Merchant(id, version, next, state, history, enteredAt, enteredBy, creationKey, outbox);
    }

    boolean isActive() {
        return state == MerchantState.ACTIVE;
    }

    /** Whether the request with this key has had its effect already. */
    boolean remembers(@Nullable String key) {
        return key != null && history.stream().anyMatch(step -> key.equals(step.key()));
    }

    Merchant with(@Nullable Outbox events) {
        return new Merchant(id, version, entry, state, history, enteredAt, enteredBy, creationKey, events);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }

    private Merchant moved(MerchantStep step) {
        if (!state.allowed().contains(step.command())) {
            throw new InvalidTransition("merchant " + id, state, step.command().toString(), state.allowed());
        }
        List<MerchantStep> steps = new ArrayList<>(history);
        steps.add(step);
        return new Merchant(
                id,
                version,
                entry,
                step.command().leadsTo(),
                List.copyOf(steps),
                enteredAt,
                enteredBy,
                creationKey,
                outbox);
    }
}
