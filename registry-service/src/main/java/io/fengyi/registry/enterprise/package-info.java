/** Enterprises and brands that riders work for, as they were on any day. */
@NullMarked
package io.fengyi.registry.enterprise;

import org.jspecify.annotations.NullMarked;
