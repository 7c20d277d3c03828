/** Political status over HTTP. */
@NullMarked
package io.fengyi.registry.political.web;

import org.jspecify.annotations.NullMarked;
