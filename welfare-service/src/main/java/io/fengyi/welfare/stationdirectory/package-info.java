/** What riders see of stations: what is open now and near, and what one gets there. Composes; stores nothing. */
@NullMarked
package io.fengyi.welfare.stationdirectory;

import org.jspecify.annotations.NullMarked;
