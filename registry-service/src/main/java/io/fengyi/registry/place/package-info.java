/** Points as they are stored. Plain records; there are no rules to protect. */
@NullMarked
package io.fengyi.registry.place;

import org.jspecify.annotations.NullMarked;
