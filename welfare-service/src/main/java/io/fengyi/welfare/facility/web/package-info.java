/** Facilities and inspections over HTTP. */
@NullMarked
package io.fengyi.welfare.facility.web;

import org.jspecify.annotations.NullMarked;
