package io.fengyi.registry.enterprise;

import java.time.LocalDate;
import java.util.Set;

/** Asked for the filter {@code covered}: who of some has a Party organisation. The coverage feature answers. */
public interface EnterprisesCovered {

    Set<String> among(Set<String> enterpriseIds, LocalDate day);
}
