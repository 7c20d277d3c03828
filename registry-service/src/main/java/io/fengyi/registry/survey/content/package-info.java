/** What a survey consists of before the first answer. Plain values and their rules: no Mongo here. */
@NullMarked
package io.fengyi.registry.survey.content;

import org.jspecify.annotations.NullMarked;
