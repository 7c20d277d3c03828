/**
 * The demo data {@code demo-2023-03} (platform.md 3.9), loaded through the services' own APIs under a clock that is set to each business
 * date. All names are made up.
 */
@NullMarked
package io.fengyi.standalone.demo;

import org.jspecify.annotations.NullMarked;
