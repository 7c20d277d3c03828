/** Claims of benefits and their use at the counter: one insert decides quota and personal limit, one write decides a use. */
@NullMarked
package io.fengyi.welfare.claim;

import org.jspecify.annotations.NullMarked;
