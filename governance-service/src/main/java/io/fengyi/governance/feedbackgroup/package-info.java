/** Groups of riders and their keeper around a community or a site: what one notices there becomes a report in one call. */
@NullMarked
package io.fengyi.governance.feedbackgroup;

import org.jspecify.annotations.NullMarked;
