/** Explanations over HTTP. */
@NullMarked
package io.fengyi.points.explanation.web;

import org.jspecify.annotations.NullMarked;
