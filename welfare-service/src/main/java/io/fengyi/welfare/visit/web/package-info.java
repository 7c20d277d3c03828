/** Visits over HTTP. */
@NullMarked
package io.fengyi.welfare.visit.web;

import org.jspecify.annotations.NullMarked;
