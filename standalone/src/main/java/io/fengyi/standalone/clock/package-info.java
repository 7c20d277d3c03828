/** Business time of the demo: set while data are loaded, then running on from there. */
@NullMarked
package io.fengyi.standalone.clock;

import org.jspecify.annotations.NullMarked;
