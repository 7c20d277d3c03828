/** "Why did I get 5 and not 10": rule, evidence and caps behind every entry and every fact, paid or not. */
@NullMarked
package io.fengyi.points.explanation;

import org.jspecify.annotations.NullMarked;
