/** The rates of city management and the residents' three rates, from the cases' tallies. */
@NullMarked
package io.fengyi.governance.report.figure;

import org.jspecify.annotations.NullMarked;
