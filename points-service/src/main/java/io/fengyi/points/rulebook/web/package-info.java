/** Rule books over HTTP. */
@NullMarked
package io.fengyi.points.rulebook.web;

import org.jspecify.annotations.NullMarked;
