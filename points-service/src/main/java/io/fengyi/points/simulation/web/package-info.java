/** Simulations over HTTP. */
@NullMarked
package io.fengyi.points.simulation.web;

import org.jspecify.annotations.NullMarked;
