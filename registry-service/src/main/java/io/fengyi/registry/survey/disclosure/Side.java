package io.fengyi.registry.survey.disclosure;

/**
 * The one-way table of one question of a cross-tab, which everybody can read beside it.
 *
 * @param hidden which options it hides
 * @param leftOut how many chose each option and left the other question out: they stand in this table only
 */
public record Side(boolean[] hidden, int[] leftOut) {}
