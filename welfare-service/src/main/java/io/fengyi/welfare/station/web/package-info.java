/** Entering stations over HTTP; what riders read of them is in the station directory. */
@NullMarked
package io.fengyi.welfare.station.web;

import org.jspecify.annotations.NullMarked;
