package io.fengyi.welfare.friendlystreet;

import java.time.Instant;

/** A friendly street as its door shows it. */
public record StreetFile(String id, long version, StreetPlan plan, Instant foundedAt) {

    static StreetFile of(FriendlyStreet street) {
        return new StreetFile(street.id(), street.currentVersion(), street.plan(), street.foundedAt());
    }
}
