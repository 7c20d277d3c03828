package io.fengyi.media;

import io.fengyi.access.Caller;

/**
 * Who sent a file.
 *
 * @param accountId account, partner or service
 */
public record Uploader(String accountId) {

    public static Uploader of(Caller caller) {
        return new Uploader(caller.accountId());
    }
}
