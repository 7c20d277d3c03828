/** HTTP of reports: request and response records, no rules. */
@NullMarked
package io.fengyi.governance.report.web;

import org.jspecify.annotations.NullMarked;
