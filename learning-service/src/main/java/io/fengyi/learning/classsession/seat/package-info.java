/** Seats of classes, reserved and given back by conditional writes. */
@NullMarked
package io.fengyi.learning.classsession.seat;

import org.jspecify.annotations.NullMarked;
