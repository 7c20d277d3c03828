/** The hardware of stations and streets: inventory and inspections. What is found broken becomes a repair. */
@NullMarked
package io.fengyi.welfare.facility;

import org.jspecify.annotations.NullMarked;
