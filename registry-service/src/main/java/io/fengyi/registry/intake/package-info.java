/** What other services tell, translated to our own words. */
@NullMarked
package io.fengyi.registry.intake;

import org.jspecify.annotations.NullMarked;
