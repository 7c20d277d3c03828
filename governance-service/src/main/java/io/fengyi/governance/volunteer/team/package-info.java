/** Volunteer teams and their members: who leads, who belongs. A team's leader is a rider, not staff. */
@NullMarked
package io.fengyi.governance.volunteer.team;

import org.jspecify.annotations.NullMarked;
