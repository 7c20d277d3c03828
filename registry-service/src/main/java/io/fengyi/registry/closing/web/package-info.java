/** Closing over HTTP. */
@NullMarked
package io.fengyi.registry.closing.web;

import org.jspecify.annotations.NullMarked;
