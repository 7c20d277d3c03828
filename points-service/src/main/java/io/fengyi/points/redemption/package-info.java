/** Exchanging points for a reward: one saga document, every step keyed, nothing ever stuck. */
@NullMarked
package io.fengyi.points.redemption;

import org.jspecify.annotations.NullMarked;
