/** Friendly merchants and their agreements: a small state machine, guarded by the data scope of staff. */
@NullMarked
package io.fengyi.welfare.merchant;

import org.jspecify.annotations.NullMarked;
