/** The way into the Party over HTTP. */
@NullMarked
package io.fengyi.registry.development.web;

import org.jspecify.annotations.NullMarked;
