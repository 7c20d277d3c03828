/** Who holds points, as far as rules need it: plain records and a repository; there are no rules to protect. */
@NullMarked
package io.fengyi.points.account;

import org.jspecify.annotations.NullMarked;
