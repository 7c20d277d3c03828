/** Exports over HTTP. */
@NullMarked
package io.fengyi.registry.exporting.web;

import org.jspecify.annotations.NullMarked;
