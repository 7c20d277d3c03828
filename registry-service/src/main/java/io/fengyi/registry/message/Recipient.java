package io.fengyi.registry.message;

import org.jspecify.annotations.Nullable;

/**
 * Who is told.
 *
 * @param id worker or account
 * @param areaCode where the person is at home or on duty; whoever administers it sees the outbox
 * @param workerType code of the dictionary; null for staff
 */
public record Recipient(
        String id, @Nullable String areaCode, @Nullable String workerType) {

    public boolean isWorker() {
        return workerType != null;
    }
}
