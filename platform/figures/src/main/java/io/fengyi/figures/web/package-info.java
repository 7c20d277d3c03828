/** The one path of the figures. */
@NullMarked
package io.fengyi.figures.web;

import org.jspecify.annotations.NullMarked;
