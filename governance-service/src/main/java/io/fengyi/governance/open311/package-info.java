/**
 * Open311 GeoReport v2, the way in and out for other cities' software: a facade over categories and reports. A report
 * that comes in here is submitted, earns and closes like any other.
 */
@NullMarked
package io.fengyi.governance.open311;

import org.jspecify.annotations.NullMarked;
