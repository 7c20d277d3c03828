/** How far Party organisation and guidance reach: both coverages, their trend, and the gaps. */
@NullMarked
package io.fengyi.registry.coverage;

import org.jspecify.annotations.NullMarked;
