package io.fengyi.registry.identity.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account with the link that lets its owner set a password.
 *
 * @param invitationUrl shown this once; valid 72 hours, works once
 */
record InvitedView(
        AccountView account,

        @Schema(example = "https://fengyi.example/login/invitation?code=…")
        String invitationUrl,

        @Nullable Instant invitationUntil) {}
