package io.fengyi.contracts.registry;

import java.util.List;

/**
 * The published distribution of one question.
 *
 * @param question key of the question
 * @param validN answers to it
 * @param cells in the order of the options
 */
public record PublishedTable(String question, int validN, List<PublishedCell> cells) {}
