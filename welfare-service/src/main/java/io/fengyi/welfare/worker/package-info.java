/** What this service knows of workers: never a name or a number. Plain records; there are no rules to protect. */
@NullMarked
package io.fengyi.welfare.worker;

import org.jspecify.annotations.NullMarked;
