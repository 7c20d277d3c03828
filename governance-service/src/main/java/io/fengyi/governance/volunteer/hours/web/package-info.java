/** Check-ins, check-outs and hours over HTTP. */
@NullMarked
package io.fengyi.governance.volunteer.hours.web;

import org.jspecify.annotations.NullMarked;
