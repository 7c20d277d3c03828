/** What this service knows of sites: registry-service's words, for groups of a site. Plain records. */
@NullMarked
package io.fengyi.governance.site;

import org.jspecify.annotations.NullMarked;
