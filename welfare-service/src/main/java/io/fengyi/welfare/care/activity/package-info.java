/** One activity from plan to sign-off: a state machine, announced. */
@NullMarked
package io.fengyi.welfare.care.activity;

import org.jspecify.annotations.NullMarked;
