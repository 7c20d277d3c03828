/** Figures of places, friendly streets and merchants at the end of a day. Plain counting; nothing is stored. */
@NullMarked
package io.fengyi.welfare.placefigure;

import org.jspecify.annotations.NullMarked;
