/** What a rider has used of all this: for the own eyes only. Each feature answers for its part. */
@NullMarked
package io.fengyi.welfare.usedservices;

import org.jspecify.annotations.NullMarked;
