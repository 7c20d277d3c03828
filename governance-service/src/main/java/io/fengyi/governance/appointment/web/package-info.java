/** HTTP of this feature: request and response records, no rules. */
@NullMarked
package io.fengyi.governance.appointment.web;

import org.jspecify.annotations.NullMarked;
