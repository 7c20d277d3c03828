/** The report and the rules of its way through the office. Pure rules: no Spring beans, no Mongo calls here. */
@NullMarked
package io.fengyi.governance.report.flow;

import org.jspecify.annotations.NullMarked;
