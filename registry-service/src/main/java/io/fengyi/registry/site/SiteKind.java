package io.fengyi.registry.site;

/** What a site is. */
public enum SiteKind {
    OUTLET,
    BRANCH,
    DEPOT
}
