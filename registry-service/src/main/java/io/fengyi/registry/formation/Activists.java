package io.fengyi.registry.formation;

import java.time.LocalDate;
import java.util.Set;

/** Asked how many activists work where; the feature of member development answers. */
public interface Activists {

    /** Ids of the workers who are activists on the day, of the area. */
    Set<String> in(String area, LocalDate day);
}
