package io.fengyi.registry.site;

/** Whether a site is open on a day. */
public enum SiteStatus {
    ACTIVE,
    CLOSED
}
