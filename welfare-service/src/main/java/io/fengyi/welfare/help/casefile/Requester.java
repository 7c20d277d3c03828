package io.fengyi.welfare.help.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Who asked, as far as known.
 *
 * @param workerId null for somebody without an account
 * @param contact call-back number, sealed
 * @param contactMark keyed hash of the number: finds the same person's requests, tells nothing
 * @param shareContact staff may open the number
 */
public record Requester(
        @Nullable String workerId,
        @Nullable Sealed contact,
        @Nullable String contactMark,
        boolean shareContact) {

    /** Whether both are known to be one person. */
    public boolean isSameAs(@Nullable Requester other) {
        return other != null
                && ((workerId != null && workerId.equals(other.workerId))
                        || (contactMark != null && contactMark.equals(other.contactMark)));
    }

    public Requester reachableAt(@Nullable Sealed number, @Nullable String mark, boolean share) {
        return number == null
                ? new Requester(workerId, contact, contactMark, share)
                : new Requester(workerId, number, mark, share);
    }
}
