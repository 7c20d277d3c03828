/** One address for every client: routes, token check, limits, documents and pages; keeps no state of its own. */
@NullMarked
package io.fengyi.gateway;

import org.jspecify.annotations.NullMarked;
