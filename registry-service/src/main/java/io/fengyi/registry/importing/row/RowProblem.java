package io.fengyi.registry.importing.row;

/**
 * What is wrong with one cell; never the name or phone in it.
 *
 * @param column field name, empty for the row as a whole
 * @param code of the problem, as the API answers it elsewhere
 */
public record RowProblem(int line, String column, String code, String message) {}
