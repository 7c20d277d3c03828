/** HTTP of this feature: request and response records, no rules. */
@NullMarked
package io.fengyi.governance.feedbackgroup.web;

import org.jspecify.annotations.NullMarked;
