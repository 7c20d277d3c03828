/** Who is drawn to be asked; the same seed draws the same list. */
@NullMarked
package io.fengyi.registry.survey.sample;

import org.jspecify.annotations.NullMarked;
