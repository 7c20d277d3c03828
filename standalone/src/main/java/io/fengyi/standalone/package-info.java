/** Fengyi in one process: reads the options, starts the store, the broker and the applications, stops them in order. */
@NullMarked
package io.fengyi.standalone;

import org.jspecify.annotations.NullMarked;
