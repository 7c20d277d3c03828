package io.fengyi.registry.identity.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What staff prove themselves with. Immutable; hashes and sealed bytes only.
 *
 * @param failures wrong passwords or codes since the last success
 * @param lockedUntil end of the pause after five failures
 * @param totpStep last time step that was used, so that no code works twice
 */
public record Credentials(
        @Nullable String passwordHash,
        int failures,
        @Nullable Instant lockedUntil,
        byte @Nullable [] totpSecret,
        boolean totpConfirmed,
        long totpStep,
        @Nullable String invitationHash,
        @Nullable Instant invitationUntil) {

    static final int FAILURES_BEFORE_PAUSE = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);
    static final Duration INVITATION = Duration.ofHours(72);

    static Credentials none() {
        return new Credentials(null, 0, null, null, false, 0, null, null);
    }

    boolean isPausedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Credentials failed(Instant now) {
        int count = failures + 1;
        return count >= FAILURES_BEFORE_PAUSE ? paused(0, now.plus(PAUSE)) : paused(count, lockedUntil);
    }

    Credentials succeeded() {
        return paused(0, null);
    }

    private Credentials paused(int count, @Nullable Instant until) {
        return new Credentials(
                passwordHash, count, until, totpSecret, totpConfirmed, totpStep, invitationHash, invitationUntil);
    }

    Credentials invited(String hash, Instant now) {
        return new Credentials(
                passwordHash, failures, lockedUntil, totpSecret, totpConfirmed, totpStep, hash, now.plus(INVITATION));
    }

    boolean isInvitedWith(String hash, Instant now) {
        return hash.equals(invitationHash) && invitationUntil != null && now.isBefore(invitationUntil);
    }

    /** A new password uses up the invitation and ends a pause. */
    Credentials withPassword(String hash) {
        return new Credentials(hash, 0, null, totpSecret, totpConfirmed, totpStep, null, null);
    }

    Credentials withTotpSecret(byte[] sealed) {
        return new Credentials(passwordHash, failures, lockedUntil, sealed, false, 0, invitationHash, invitationUntil);
    }

    Credentials withoutTotp() {
        return new Credentials(passwordHash, failures, lockedUntil, null, false, 0, invitationHash, invitationUntil);
    }

    Credentials usedTotp(long step) {
        return new Credentials(passwordHash, 0, null, totpSecret, true, step, invitationHash, invitationUntil);
    }
}
