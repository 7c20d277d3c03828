/** The catalogue over HTTP. */
@NullMarked
package io.fengyi.learning.course.web;

import org.jspecify.annotations.NullMarked;
