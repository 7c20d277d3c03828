/** Instructors over HTTP. */
@NullMarked
package io.fengyi.registry.instructor.web;

import org.jspecify.annotations.NullMarked;
