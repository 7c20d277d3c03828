/** Promises to come again, from whichever feature made them. There are no rules to protect. */
@NullMarked
package io.fengyi.registry.followup;

import org.jspecify.annotations.NullMarked;
