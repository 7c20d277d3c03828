/** What kinds of places there are and what they have. Words only. */
@NullMarked
package io.fengyi.welfare.stationkind;

import org.jspecify.annotations.NullMarked;
