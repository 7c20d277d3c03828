package io.fengyi.media;

import io.fengyi.access.Caller;

/**
 * Who sent a file.
 *
 * @param accountId account, partner or service
 */
public record Uploader(String accountId) {

    /** Of a file whose sender was erased. */
    public static final Uploader NOBODY = new Uploader("nobody");

    public static Uploader of(Caller caller) {
        return new Uploader(caller.accountId());
    }
}
