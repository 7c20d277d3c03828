/** Series of activities and the rule by which they recur. Plain records and a repository. */
@NullMarked
package io.fengyi.welfare.care.series;

import org.jspecify.annotations.NullMarked;
