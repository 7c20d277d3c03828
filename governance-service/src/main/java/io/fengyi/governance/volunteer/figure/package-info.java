/** Sums by month, community or channel, for the figures of volunteering. */
@NullMarked
package io.fengyi.governance.volunteer.figure;

import org.jspecify.annotations.NullMarked;
