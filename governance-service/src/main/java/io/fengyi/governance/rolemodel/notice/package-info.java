/** The public notice: its working days, and objections that pause it. Rules, and the limit on objections. */
@NullMarked
package io.fengyi.governance.rolemodel.notice;

import org.jspecify.annotations.NullMarked;
