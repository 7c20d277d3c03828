/** Who changed what, and why. Plain records; there are no rules to protect. */
@NullMarked
package io.fengyi.registry.history;

import org.jspecify.annotations.NullMarked;
