package io.fengyi.access;

/** The thirteen kinds of callers. Source: platform.md 3.2; PUB (no account) is {@link Public}, not a role. */
public enum Role {
    WORKER,
    SITE_MANAGER,
    MERCHANT,
    STATION_KEEPER,
    INSTRUCTOR,
    GRID_STAFF,
    COMMUNITY_STAFF,
    STREET_ADMIN,
    PARTY_AFFAIRS,
    DISTRICT_VIEWER,
    AUDITOR,
    PARTNER,
    SERVICE
}
