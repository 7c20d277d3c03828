/** Sweeps over HTTP. */
@NullMarked
package io.fengyi.registry.sweep.web;

import org.jspecify.annotations.NullMarked;
