/** Check-ins and the live list over HTTP. */
@NullMarked
package io.fengyi.learning.attendance.web;

import org.jspecify.annotations.NullMarked;
