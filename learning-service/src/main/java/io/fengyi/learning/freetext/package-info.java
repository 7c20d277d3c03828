/** Texts that people write. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.learning.freetext;

import org.jspecify.annotations.NullMarked;
