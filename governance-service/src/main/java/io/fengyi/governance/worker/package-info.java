/** What this service knows of workers: their type, to compute the handle. Plain records; there are no rules to protect. */
@NullMarked
package io.fengyi.governance.worker;

import org.jspecify.annotations.NullMarked;
