/** A department's part in a help request, with a clock of its own. Pure rules: no Spring beans here. */
@NullMarked
package io.fengyi.welfare.help.handover;

import org.jspecify.annotations.NullMarked;
