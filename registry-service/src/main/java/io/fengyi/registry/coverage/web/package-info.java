/** Coverage over HTTP. */
@NullMarked
package io.fengyi.registry.coverage.web;

import org.jspecify.annotations.NullMarked;
