/** Enterprises over HTTP. */
@NullMarked
package io.fengyi.registry.enterprise.web;

import org.jspecify.annotations.NullMarked;
