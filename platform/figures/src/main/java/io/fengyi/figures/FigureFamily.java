package io.fengyi.figures;

import java.util.List;

/**
 * Figures whose keys come with the data, e.g. one for each question of each published survey; a bean of the service.
 *
 * <p>All keys are {@code {name}.…}; their title, unit and definition stand once, under the name, with the arguments of
 * {@link Figure#about}. They have no groupings: what there is to break down, they show always.
 */
public interface FigureFamily {

    /** What all keys begin with, without a dot, e.g. {@code survey}. */
    String name();

    /** The figures that there are for this question, in the order in which they are shown; by one indexed read. */
    List<Figure> answer(FigureQuestion question);
}
