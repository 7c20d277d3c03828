/** Stations: places where riders rest, eat, charge and get help. An aggregate with states, its directory and its door. */
@NullMarked
package io.fengyi.welfare.station;

import org.jspecify.annotations.NullMarked;
