package io.fengyi.registry.transfer;

import io.fengyi.http.InvalidTransition;
import io.fengyi.registry.membership.MembershipFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One transfer as stored; where from and where to is sealed.
 *
 * @param open the worker while the transfer is open: one at a time
 * @param letterOn business day of the letter
 * @param moving true from DONE until the membership has moved
 */
@Document("membership_transfers")
record MembershipTransfer(
        @Id String id,
        @Version @Nullable Long version,
        String workerId,
        String membershipId,
        String communityCode,
        byte[] target,
        TransferState state,
        @Nullable String open,
        @Nullable LocalDate letterOn,
        @Nullable Boolean moving,
        List<Step> steps) {

    static final int LETTER_DAYS = 90;
    static final int OVERDUE_DAYS = 60;

    /** Where the papers go: an organisation here, or a name elsewhere. */
    record Target(@Nullable String organisationId, @Nullable String elsewhere) {

        MembershipFacts move(MembershipFacts facts) {
            return organisationId == null
                    ? facts.movedAway(Objects.requireNonNull(elsewhere))
                    : facts.movedHere(organisationId);
        }
    }

    /**
     * One step on record.
     *
     * @param on business day
     * @param at when it was entered
     */
    public record Step(
            TransferState state,
            LocalDate on,
            Instant at,
            String actor,
            @Nullable String note) {}

    /** First day on which the letter is no good any more; null before there is one. */
    @Nullable
    LocalDate expiresOn() {
        return letterOn == null ? null : letterOn.plusDays(LETTER_DAYS);
    }

    /** The letter was older than 60 days, and the transfer still open that day. */
    boolean isOverdueOn(LocalDate day) {
        return letterOn != null
                && letterOn.isBefore(day.minusDays(OVERDUE_DAYS))
                && steps.stream()
                        .filter(step -> !step.on().isAfter(day))
                        .reduce((before, after) -> after)
                        .filter(step -> step.state().isOpen())
                        .isPresent();
    }

    MembershipTransfer stepped(Step step) {
        if (!state.next().contains(step.state())) {
            throw new InvalidTransition(
                    "membership transfer", state, step.state().name(), state.next());
        }
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        boolean letter = step.state() == TransferState.LETTER_ISSUED;
        return new MembershipTransfer(
                id,
                version,
                workerId,
                membershipId,
                communityCode,
                target,
                step.state(),
                step.state().isOpen() ? open : null,
                letter ? step.on() : letterOn,
                step.state() == TransferState.DONE ? true : null,
                longer);
    }

    MembershipTransfer moved() {
        return new MembershipTransfer(
                id, version, workerId, membershipId, communityCode, target, state, open, letterOn, null, steps);
    }
}
