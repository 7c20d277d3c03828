/** What tests of every service use: real dependencies, callers with tokens, events, a clock, rules. Test scope only. */
@NullMarked
package io.fengyi.testsupport;

import org.jspecify.annotations.NullMarked;
