/** Approval codes and holds over HTTP. */
@NullMarked
package io.fengyi.points.hold.web;

import org.jspecify.annotations.NullMarked;
