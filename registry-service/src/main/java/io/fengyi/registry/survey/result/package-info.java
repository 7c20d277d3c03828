/** From answers to tables that may be published. Plain values and rules: no Mongo here. */
@NullMarked
package io.fengyi.registry.survey.result;

import org.jspecify.annotations.NullMarked;
