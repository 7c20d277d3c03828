/** Watched time as sets of seconds. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.learning.progress.watched;

import org.jspecify.annotations.NullMarked;
