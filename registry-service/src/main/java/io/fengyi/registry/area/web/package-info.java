/** Areas over HTTP. */
@NullMarked
package io.fengyi.registry.area.web;

import org.jspecify.annotations.NullMarked;
