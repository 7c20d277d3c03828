/** Matters and help records: problems solved and people helped are two different numbers. */
@NullMarked
package io.fengyi.welfare.help.matter;

import org.jspecify.annotations.NullMarked;
