/** Volunteer activities over HTTP. */
@NullMarked
package io.fengyi.governance.volunteer.activity.web;

import org.jspecify.annotations.NullMarked;
