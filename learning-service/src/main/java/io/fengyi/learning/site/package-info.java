/** The outlets as registry-service told of them: where they are and when their crews are busy. Plain records. */
@NullMarked
package io.fengyi.learning.site;

import org.jspecify.annotations.NullMarked;
