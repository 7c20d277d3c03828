/** A year of places, care, benefits, help and adverts. */
@NullMarked
package io.fengyi.standalone.demo.welfare;

import org.jspecify.annotations.NullMarked;
