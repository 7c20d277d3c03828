/** The numbers of care activities. */
@NullMarked
package io.fengyi.welfare.care.figure;

import org.jspecify.annotations.NullMarked;
