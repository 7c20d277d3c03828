/** Sites over HTTP. */
@NullMarked
package io.fengyi.registry.site.web;

import org.jspecify.annotations.NullMarked;
