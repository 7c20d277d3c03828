/** Volunteer activities: a small state machine with places that cannot be given away twice. */
@NullMarked
package io.fengyi.governance.volunteer.activity;

import org.jspecify.annotations.NullMarked;
