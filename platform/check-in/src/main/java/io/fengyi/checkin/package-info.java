/** Codes that prove that somebody was there. Nothing here knows of classes, visits or volunteers. */
@NullMarked
package io.fengyi.checkin;

import org.jspecify.annotations.NullMarked;
