/** Redemptions over HTTP, for riders and for those who hand the reward over. */
@NullMarked
package io.fengyi.points.redemption.web;

import org.jspecify.annotations.NullMarked;
