package io.fengyi.registry.membership;

import io.fengyi.http.InvalidValue;
import io.fengyi.registry.input.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a membership for some time.
 *
 * @param organisationId the organisation that keeps the papers, when {@code membershipAt} is HERE
 * @param elsewhere name of the organisation that keeps them, when ELSEWHERE
 * @param lifeAt organisation here in whose life the member takes part
 */
public record MembershipFacts(
        Stage stage,
        Place membershipAt,
        @Nullable String organisationId,
        @Nullable String elsewhere,
        @Nullable String lifeAt) {

    /** Probationary or full member. */
    public enum Stage {
        PROBATIONARY,
        FULL
    }

    /** Whether the papers are kept here. */
    public enum Place {
        HERE,
        ELSEWHERE
    }

    public boolean isFull() {
        return stage == Stage.FULL;
    }

    public boolean isHere() {
        return membershipAt == Place.HERE;
    }

    /** Counts as attached: papers here, or a place in the life of an organisation here. */
    public boolean isAttached() {
        return isHere() || lifeAt != null;
    }

    /** In the life of the organisation: papers there, or taking part there. */
    public boolean belongsTo(String organisation) {
        return organisation.equals(lifeAt) || (isHere() && organisation.equals(organisationId));
    }

    public MembershipFacts movedHere(String organisation) {
        return new MembershipFacts(stage, Place.HERE, organisation, null, lifeAt);
    }

    public MembershipFacts movedAway(String name) {
        return new MembershipFacts(stage, Place.ELSEWHERE, null, name, lifeAt);
    }

    /** @throws InvalidValue 422 {@code membership-place-invalid} */
    MembershipFacts checked() {
        boolean fits =
                isHere() ? organisationId != null && elsewhere == null : elsewhere != null && organisationId == null;
        if (!fits) {
            throw new InvalidValue(
                    "/membershipAt",
                    "membership-place-invalid",
                    "HERE needs organisationId, ELSEWHERE needs elsewhere, and neither takes the other");
        }
        return new MembershipFacts(
                stage, membershipAt, organisationId, FreeText.optional("/elsewhere", elsewhere, 2, 80), lifeAt);
    }
}
