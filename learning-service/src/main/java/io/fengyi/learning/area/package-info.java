/** To which part of the town a thing belongs, and where a caller acts. Rules only: nothing is stored here. */
@NullMarked
package io.fengyi.learning.area;

import org.jspecify.annotations.NullMarked;
