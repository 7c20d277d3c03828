/** The shape in which every service answers with numbers. */
@NullMarked
package io.fengyi.figures;

import org.jspecify.annotations.NullMarked;
