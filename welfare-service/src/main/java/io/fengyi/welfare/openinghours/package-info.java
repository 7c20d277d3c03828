/** When a place is open, over midnight, on holidays and on single days. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.welfare.openinghours;

import org.jspecify.annotations.NullMarked;
