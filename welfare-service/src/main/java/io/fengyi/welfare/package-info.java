/** What the street offers riders: friendly streets and merchants. One package per noun; each has one public door. */
@NullMarked
package io.fengyi.welfare;

import org.jspecify.annotations.NullMarked;
