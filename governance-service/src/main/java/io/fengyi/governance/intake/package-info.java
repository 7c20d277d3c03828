/** Facts of other services, translated into this service's own words. */
@NullMarked
package io.fengyi.governance.intake;

import org.jspecify.annotations.NullMarked;
