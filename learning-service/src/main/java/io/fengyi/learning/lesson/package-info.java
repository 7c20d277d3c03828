/** Lessons and where they can be taken. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.learning.lesson;

import org.jspecify.annotations.NullMarked;
