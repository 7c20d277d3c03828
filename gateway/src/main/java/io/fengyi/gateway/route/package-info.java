/** Which path belongs to which service: a table from plain configuration, checked at start. */
@NullMarked
package io.fengyi.gateway.route;

import org.jspecify.annotations.NullMarked;
