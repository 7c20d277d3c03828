/** Words between the reporter and the staff of a report, relayed: neither side learns who the other is. */
@NullMarked
package io.fengyi.governance.message;

import org.jspecify.annotations.NullMarked;
