package io.fengyi.welfare.claim;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One benefit for one worker, to be used once.
 *
 * @param workerId a random token after erasure
 * @param reserved quota and turn that it holds; none any more once it was cancelled or has expired
 * @param freedPlace the place in the quota that it gave back, until somebody else takes it
 * @param codes the last codes shown, oldest first
 * @param use the use that counts, if any
 * @param undone earlier uses that were taken back
 */
@Document("claims")
record Claim(
        @Id String id,
        @Version @Nullable Long version,
        ClaimedBenefit benefit,
        String workerId,
        ClaimState state,
        @Nullable Reservation reserved,
        @Nullable Integer freedPlace,
        Instant claimedAt,
        Instant expiresAt,
        List<ShownCode> codes,
        @Nullable Use use,
        List<Use> undone,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    /**
     * What a claim takes away from others: two numbers, each unique in the store. One insert decides both at once.
     *
     * @param place 1 to the quota of the benefit
     * @param period the span that the personal limit counts in, e.g. {@code 2023-03}
     * @param turn 1 to the personal limit, within the period
     */
    record Reservation(int place, String period, int turn) {}

    static final Duration UNDO = Duration.ofMinutes(15);
    private static final int CODES_KEPT = 3;

    static Claim made(
            String id,
            ClaimedBenefit benefit,
            String workerId,
            Reservation reserved,
            Instant at,
            Instant expiresAt,
            String key) {
        return new Claim(
                id,
                null,
                benefit,
                workerId,
                ClaimState.CLAIMED,
                reserved,
                null,
                at,
                expiresAt,
                List.of(),
                null,
                List.of(),
                key,
                null);
    }

    /** @throws InvalidTransition unless it can still be used */
    Claim cancelled() {
        require("cancellation", ClaimState.CLAIMED);
        return released(ClaimState.CANCELLED);
    }

    /** Gives its place back at the end of its life. */
    Claim expired() {
        require("expiry", ClaimState.CLAIMED);
        return released(ClaimState.EXPIRED);
    }

    /** Whether a use of it counts, or did until it was taken back. */
    boolean wasUsed() {
        return use != null || !undone.isEmpty();
    }

    boolean isOver(Instant now) {
        return state == ClaimState.CLAIMED && now.isAfter(expiresAt);
    }

    /** @throws InvalidTransition unless it can still be used */
    Claim showing(ShownCode code) {
        require("code", ClaimState.CLAIMED);
        List<ShownCode> shown = new ArrayList<>(codes);
        shown.add(code);
        int first = Math.max(0, shown.size() - CODES_KEPT);
        return with(state, reserved, freedPlace, List.copyOf(shown.subList(first, shown.size())), use, undone);
    }

    /** @throws Conflict {@code claim-already-used}, {@code claim-expired} or {@code claim-cancelled} */
    Claim used(Use now) {
        if (state == ClaimState.USED) {
            throw new Conflict("claim-already-used", "claim: used at " + useNow().at());
        }
        if (state == ClaimState.CANCELLED) {
            throw new Conflict("claim-cancelled", "claim: CANCELLED");
        }
        if (state == ClaimState.EXPIRED || isOver(now.at())) {
            throw new Conflict("claim-expired", "claim: expired at " + expiresAt);
        }
        return with(ClaimState.USED, reserved, freedPlace, codes, now, undone);
    }

    /** Takes the use back; the rider shows a new code next time. @throws Conflict {@code undo-too-late} */
    Claim useUndone(Instant now) {
        require("undo", ClaimState.USED);
        Use last = useNow();
        if (now.isAfter(last.at().plus(UNDO))) {
            throw new Conflict("undo-too-late", "use: " + last.useId() + " of " + last.at() + " (15 minutes at most)");
        }
        List<Use> back = new ArrayList<>(undone);
        back.add(last.undone(now));
        return with(ClaimState.CLAIMED, reserved, freedPlace, List.of(), null, List.copyOf(back));
    }

    /** Keeps the count and forgets the person. */
    Claim forgetting(String token) {
        Claim rest = state == ClaimState.CLAIMED ? released(ClaimState.CANCELLED) : this;
        return new Claim(
                id,
                version,
                benefit,
                token,
                rest.state,
                rest.reserved,
                rest.freedPlace,
                claimedAt,
                expiresAt,
                List.of(),
                use,
                undone,
                null,
                outbox);
    }

    Claim with(@Nullable Outbox events) {
        return new Claim(
                id,
                version,
                benefit,
                workerId,
                state,
                reserved,
                freedPlace,
                claimedAt,
                expiresAt,
                codes,
                use,
                undone,
                creationKey,
                events);
    }

    Use useNow() {
        return Objects.requireNonNull(use, () -> "claim " + id + " is not used");
    }

    private Claim released(ClaimState end) {
        Integer place = reserved == null ? null : (Integer) reserved.place();
        return with(end, null, place, List.of(), use, undone);
    }

    private void require(String command, ClaimState needed) {
        if (state != needed) {
            throw new InvalidTransition("claim " + id, state, command, state.allowed());
        }
    }

    private Claim with(
            ClaimState next,
            @Nullable Reservation held,
            @Nullable Integer freed,
            List<ShownCode> shown,
            @Nullable Use current,
            List<Use> back) {
        return new Claim(
                id,
                version,
                benefit,
                workerId,
                next,
                held,
                freed,
                claimedAt,
                expiresAt,
                shown,
                current,
                back,
                creationKey,
                outbox);
    }
}
