/** What this service knows of stations: welfare-service's words, for the place of a report. Plain records. */
@NullMarked
package io.fengyi.governance.station;

import org.jspecify.annotations.NullMarked;
