/** Openings over HTTP. */
@NullMarked
package io.fengyi.registry.disclosure.web;

import org.jspecify.annotations.NullMarked;
