/** Reports from submission to closing; the door is {@link io.fengyi.governance.report.ReportDesk}. */
@NullMarked
package io.fengyi.governance.report;

import org.jspecify.annotations.NullMarked;
