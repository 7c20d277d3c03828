/** What can be reported: a two-level list of places and things, never of persons. */
@NullMarked
package io.fengyi.governance.category;

import org.jspecify.annotations.NullMarked;
