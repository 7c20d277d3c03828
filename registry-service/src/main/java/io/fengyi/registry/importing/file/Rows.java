package io.fengyi.registry.importing.file;

import java.util.List;

/** Takes the rows of a file as they are read. */
@FunctionalInterface
public interface Rows {

    /**
     * @param line as the program that made the file counts: the first is 1
     * @param cells as text, formulas too; empty cells are empty
     */
    void row(int line, List<String> cells);
}
