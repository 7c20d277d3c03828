package io.fengyi.registry.site;

import io.fengyi.store.Ids;

/** Names a site, e.g. {@code sit_0HZ8K3QF5S1RM}. */
public record SiteId(String value) {

    public static SiteId next() {
        return new SiteId(Ids.next("sit"));
    }

    @Override
    public String toString() {
        return value;
    }
}
