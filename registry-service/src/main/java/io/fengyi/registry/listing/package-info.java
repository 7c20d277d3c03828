/** Pages of what no query can find alone. There are no rules to protect. */
@NullMarked
package io.fengyi.registry.listing;

import org.jspecify.annotations.NullMarked;
