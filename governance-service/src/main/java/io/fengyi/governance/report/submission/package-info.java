/** How a report comes in: checks, place, photos, limits. */
@NullMarked
package io.fengyi.governance.report.submission;

import org.jspecify.annotations.NullMarked;
