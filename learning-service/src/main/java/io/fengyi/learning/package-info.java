/** What riders can learn: courses of short lessons. One package per noun; each has one public door. */
@NullMarked
package io.fengyi.learning;

import org.jspecify.annotations.NullMarked;
