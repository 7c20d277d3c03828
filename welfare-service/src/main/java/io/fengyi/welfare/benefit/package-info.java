/** Special offers of merchants: a small state machine. Who may claim is a matter of the worker type and nothing else. */
@NullMarked
package io.fengyi.welfare.benefit;

import org.jspecify.annotations.NullMarked;
