/** A year of classes, lessons and books. */
@NullMarked
package io.fengyi.standalone.demo.learning;

import org.jspecify.annotations.NullMarked;
