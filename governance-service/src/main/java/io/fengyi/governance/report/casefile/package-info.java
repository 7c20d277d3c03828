/** What a case file consists of: plain immutable values that are stored inside the report's one document. */
@NullMarked
package io.fengyi.governance.report.casefile;

import org.jspecify.annotations.NullMarked;
