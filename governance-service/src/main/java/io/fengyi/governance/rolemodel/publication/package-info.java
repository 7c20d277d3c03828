/** Where role models were told of: a list of records, and the figures over it. */
@NullMarked
package io.fengyi.governance.rolemodel.publication;

import org.jspecify.annotations.NullMarked;
