/** The situation report: pure texts around numbers, no Spring here. Source: platform.md 3.11. */
@NullMarked
package io.fengyi.gateway.situation;

import org.jspecify.annotations.NullMarked;
