/** Outlets, branches and depots, with the rhythm of their day. */
@NullMarked
package io.fengyi.registry.site;

import org.jspecify.annotations.NullMarked;
