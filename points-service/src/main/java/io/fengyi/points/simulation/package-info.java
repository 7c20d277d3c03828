/** What a draft of a rule book would have paid for last month's facts; nothing is written. */
@NullMarked
package io.fengyi.points.simulation;

import org.jspecify.annotations.NullMarked;
