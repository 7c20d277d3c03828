/** Volunteer teams over HTTP. */
@NullMarked
package io.fengyi.governance.volunteer.team.web;

import org.jspecify.annotations.NullMarked;
