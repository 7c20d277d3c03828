/** Who somebody is and which tokens they hold; this package is the door for neighbours, everything behind it is private. */
@NullMarked
package io.fengyi.registry.identity;

import org.jspecify.annotations.NullMarked;
