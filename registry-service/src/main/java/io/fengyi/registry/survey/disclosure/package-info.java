/** Which cells of a table may be published. Pure rules: no Spring, no Mongo here. Source: registry.md 3.10, "Disclosure control". */
@NullMarked
package io.fengyi.registry.survey.disclosure;

import org.jspecify.annotations.NullMarked;
