/** The departments that registry-service tells of: the items of its dictionary of units. A projection; there are no rules to protect. */
@NullMarked
package io.fengyi.welfare.department;

import org.jspecify.annotations.NullMarked;
