package io.fengyi.figures;

import java.util.List;

/** Figures of one feature; a bean of the service. Every key has exactly one source. */
public interface FigureSource {

    /** The figures offered here, in the order in which they are shown. */
    List<FigureOffer> offers();

    /** The figure of one of the offered keys. */
    Figure answer(String key, FigureQuestion question);
}
