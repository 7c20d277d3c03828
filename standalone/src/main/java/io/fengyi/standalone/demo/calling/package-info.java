/** How the loader speaks: the public API, people who are signed in, and the order of time. */
@NullMarked
package io.fengyi.standalone.demo.calling;

import org.jspecify.annotations.NullMarked;
