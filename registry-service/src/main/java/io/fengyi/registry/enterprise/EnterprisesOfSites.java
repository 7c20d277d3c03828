package io.fengyi.registry.enterprise;

import java.util.Set;

/** Asked for callers whose scope is sites: which enterprises they belong to. The site feature answers. */
public interface EnterprisesOfSites {

    Set<String> enterprisesOf(Set<String> siteIds);
}
