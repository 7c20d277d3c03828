/** What this service knows of areas: a copy of registry-service's words. Plain records; there are no rules to protect. */
@NullMarked
package io.fengyi.governance.area;

import org.jspecify.annotations.NullMarked;
