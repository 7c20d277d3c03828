/** Reads from a case's history and clock what the rates count. Pure: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.governance.report.tally;

import org.jspecify.annotations.NullMarked;
