/** Spells of work and the rules on them: who employs, since when, how many at once. */
@NullMarked
package io.fengyi.registry.employment;

import org.jspecify.annotations.NullMarked;
