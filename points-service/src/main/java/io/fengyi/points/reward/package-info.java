/** What points can be exchanged for, and a stock that is counted like money. */
@NullMarked
package io.fengyi.points.reward;

import org.jspecify.annotations.NullMarked;
