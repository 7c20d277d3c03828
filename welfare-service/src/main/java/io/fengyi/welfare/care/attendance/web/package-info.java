/** Sign-up and check-in over HTTP. */
@NullMarked
package io.fengyi.welfare.care.attendance.web;

import org.jspecify.annotations.NullMarked;
