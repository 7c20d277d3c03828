package io.fengyi.registry.identity.account;

/** Somebody proved who they are, or failed to, and may not sign in; the message is for logs, never for them. */
public class SignInRefused extends RuntimeException {

    public SignInRefused(String message) {
        super(message);
    }
}
