/** Probable duplicates over HTTP. */
@NullMarked
package io.fengyi.registry.duplicate.web;

import org.jspecify.annotations.NullMarked;
