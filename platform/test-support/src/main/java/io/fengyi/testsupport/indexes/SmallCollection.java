package io.fengyi.testsupport.indexes;

/**
 * A collection that may be read without an index; declare it as a bean in the test configuration.
 *
 * @param reason why it stays small, for example "eight categories, edited by hand"
 */
public record SmallCollection(String name, String reason) {}
