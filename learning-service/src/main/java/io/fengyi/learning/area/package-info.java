/** To which part of the town a thing belongs. Pure rules: no Mongo here. */
@NullMarked
package io.fengyi.learning.area;

import org.jspecify.annotations.NullMarked;
