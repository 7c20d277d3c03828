/** Black-box tests of the whole system through its public address. */
@NullMarked
package io.fengyi.systemtests;

import org.jspecify.annotations.NullMarked;
